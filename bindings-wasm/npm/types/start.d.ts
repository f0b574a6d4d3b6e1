/** What `init` takes: the module, or where it comes from. */
export type InitInvoer =
  | BufferSource
  | WebAssembly.Module
  | Response
  | Request
  | URL
  | string
  | PromiseLike<BufferSource | WebAssembly.Module | Response>;
