// On paper nothing can be folded out. So the reasons of the advice are, as far as the first layer, and parts of the form
// that are filled in. After printing the page is as it was.

const geopend: HTMLDetailsElement[] = [];

function nodig(details: HTMLDetailsElement): boolean {
  if (details.closest("#advies")) return details.parentElement?.closest("details") === null;
  return [...details.querySelectorAll<HTMLInputElement>("input, select, textarea")].some((veld) =>
    ["radio", "checkbox"].includes(veld.type) ? veld.checked : veld.value !== "",
  );
}

addEventListener("beforeprint", () => {
  geopend.push(...[...document.querySelectorAll<HTMLDetailsElement>("details:not([open])")].filter(nodig));
  for (const details of geopend) details.open = true;
});
addEventListener("afterprint", () => {
  for (const details of geopend.splice(0)) details.open = false;
});
