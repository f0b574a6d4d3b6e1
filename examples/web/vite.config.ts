import { defineConfig, type Plugin } from "vite";

/** The policy of the built pages. The development server writes styles into the page, so it goes without. */
const CSP = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

const csp: Plugin = {
  name: "csp",
  apply: "build",
  transformIndexHtml: () => [
    { tag: "meta", attrs: { "http-equiv": "Content-Security-Policy", content: CSP }, injectTo: "head-prepend" },
  ],
};

const pad = (naam: string): string => decodeURIComponent(new URL(naam, import.meta.url).pathname);

export default defineConfig({
  base: "./",
  plugins: [csp],
  build: {
    target: "es2022",
    outDir: pad("../../target/web"),
    emptyOutDir: true,
    // A strict CSP: no style or script inside the pages, no data: modules.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: [pad("index.html"), pad("regels.html")] },
  },
});
