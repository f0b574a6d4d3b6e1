/** What stands in the way of using the package, with a stable code. See `basis.d.ts`. */
export class KoppelvlakError extends Error {
  /**
   * @param {string} code
   * @param {string} message
   * @param {{ fouten?: object[], cause?: unknown }} [more]
   */
  constructor(code, message, { fouten = [], cause } = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = "KoppelvlakError";
    this.code = code;
    this.fouten = fouten;
  }
}
