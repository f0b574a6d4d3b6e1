// Nothing moves under a finger or a pointer: what an update adds to the page waits until the click is over.

let ingedrukt = false;
const wachtend = new Set<() => void>();

addEventListener("pointerdown", () => (ingedrukt = true), true);
// A list that folds out keeps the end of the press to itself; its choice ends it just as well.
for (const einde of ["pointerup", "pointercancel", "change", "keydown"]) {
  addEventListener(
    einde,
    () => {
      ingedrukt = false;
      setTimeout(() => {
        for (const werk of [...wachtend]) werk();
      });
    },
    true,
  );
}

/** The work, once, after the focus and the click have come to rest. */
export function naRust(werk: () => void): () => void {
  const nu = (): void => {
    if (!wachtend.has(nu) || ingedrukt) return;
    wachtend.delete(nu);
    werk();
  };
  return () => {
    if (wachtend.has(nu)) return;
    wachtend.add(nu);
    setTimeout(nu);
  };
}
