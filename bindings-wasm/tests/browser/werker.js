// A worker that is given the compiled module, and answers what it is asked.
import { initSync, validateAanmelding } from "/pkg/formulier.slim.js";

addEventListener("message", ({ data: { module, invoer } }) => {
  initSync(module);
  postMessage(validateAanmelding(invoer));
});
