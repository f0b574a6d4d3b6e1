// A casus that stays. Numbers cross the border; the names come from a table that is read once.
import { KoppelvlakError } from "./fout.js";
import { text } from "./tekst.js";

const TOETSING = ["nee", "ja", "onbekend", "nietVanToepassing"];
const INDICATIE = ["past", "pastWettelijk", "geenWgsGrondslag", "pastNiet", "onbekend", "nietVanToepassing"];
const WAARDEN = { nee: 0, ja: 1, onbekend: 2 };

/** The names by number, and the numbers by name, of the rules in a module. */
function table(glue) {
  const namen = glue.feitNamen().split("\n");
  const nummers = new Map(namen.map((naam, nummer) => [naam, nummer]));
  nummers.delete(""); // worked out, never set
  return { namen, nummers };
}

/** The class for a door; `ready` gives the module, or throws. */
export function casusClass(ready) {
  let tabel;

  return class Casus {
    #kern;
    #bekeken;
    #wet;
    #beleid;
    #samen;
    #stand;

    constructor(invoer) {
      const glue = ready();
      tabel ??= table(glue);
      const kern = new glue.Casus(text(invoer));
      const fouten = kern.fouten();
      if (fouten !== undefined) {
        kern.free();
        throw refused(JSON.parse(fouten).fouten);
      }
      this.#kern = kern;
      this.#bekeken = [...kern.bekeken()].map((nummer) => tabel.namen[nummer]);
      const woorden = Math.ceil(this.#bekeken.length / 32);
      const list = () => ({ bits: new Uint32Array(woorden), namen: Object.freeze([]) });
      [this.#wet, this.#beleid, this.#samen] = [list(), list(), list()];
      this.#read(kern.uitkomst());
    }

    get stand() {
      return this.#stand;
    }

    get bekeken() {
      return [...this.#bekeken];
    }

    zet(feit, waarde) {
      const kern = this.#open();
      const nummer = tabel.nummers.get(feit);
      if (nummer === undefined) {
        throw new KoppelvlakError("feit-onbekend", "There is no feit of this name that people answer.");
      }
      const code = Object.hasOwn(WAARDEN, waarde) ? WAARDEN[waarde] : undefined;
      if (code === undefined) {
        throw new KoppelvlakError("keuze-onbekend", 'A feit is "ja", "nee" or "onbekend".');
      }
      return this.#read(kern.zet(nummer, code));
    }

    explain() {
      const antwoord = JSON.parse(this.explainJson());
      if (antwoord.status === "ok") return antwoord.waarde;
      throw refused(antwoord.fouten);
    }

    explainJson() {
      return this.#open().explain();
    }

    free() {
      this.#kern?.free();
      this.#kern = undefined;
    }

    [Symbol.dispose ?? Symbol("dispose")]() {
      this.free();
    }

    #open() {
      if (this.#kern) return this.#kern;
      throw new KoppelvlakError("casus-vrijgegeven", "This casus was freed.");
    }

    #read(uitkomst) {
      const kern = this.#kern;
      for (let woord = 0; woord < this.#samen.bits.length; woord += 1) {
        const wet = kern.wetVragen(woord);
        const beleid = kern.beleidVragen(woord);
        note(this.#wet, woord, wet);
        note(this.#beleid, woord, beleid);
        note(this.#samen, woord, (wet | beleid) >>> 0);
      }
      this.#stand = {
        indicatie: INDICATIE[uitkomst >>> 4],
        wet: TOETSING[uitkomst & 3],
        beleid: TOETSING[(uitkomst >>> 2) & 3],
        vragen: named(this.#samen, this.#bekeken),
        wetVragen: named(this.#wet, this.#bekeken),
        beleidVragen: named(this.#beleid, this.#bekeken),
      };
      return this.#stand;
    }
  };
}

function note(list, woord, bits) {
  if (list.bits[woord] === bits) return;
  list.bits[woord] = bits;
  list.namen = undefined;
}

/** The names of the bits; the same list as before if they are the same. */
function named(list, bekeken) {
  if (list.namen) return list.namen;
  const namen = [];
  for (let woord = 0; woord < list.bits.length; woord += 1) {
    for (let rest = list.bits[woord]; rest !== 0; rest &= rest - 1) {
      namen.push(bekeken[32 * woord + 31 - Math.clz32(rest & -rest)]);
    }
  }
  list.namen = Object.freeze(namen);
  return list.namen;
}

function refused(fouten) {
  const [first] = fouten;
  const place = first?.plaats ? ` (${first.plaats})` : "";
  return new KoppelvlakError(first?.code ?? "invoer-onleesbaar", `${first?.tekst ?? ""}${place}`, { fouten });
}
