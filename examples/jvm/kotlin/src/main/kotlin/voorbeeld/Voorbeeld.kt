package voorbeeld

import java.io.File
import java.io.PrintStream
import java.time.LocalDate
import koppelvlak.Antwoord
import koppelvlak.CriteriaInvoer
import koppelvlak.Fout
import koppelvlak.GegevenFeit
import koppelvlak.Koppelvlak
import koppelvlak.TriageAdvies
import koppelvlak.TriageInvoer
import koppelvlak.Waarheid

private val uit = PrintStream(System.out, true, Charsets.UTF_8)

/** An aanmelding goes in; an advice for Zaanstreek-Waterland comes out, or what stands in the way. */
fun main(bestanden: Array<String>) {
    when (val gelezen = TriageInvoer.fromJson(File(bestanden[0]).readText())) {
        is Antwoord.Ok -> advies(Koppelvlak.adviseTriage(gelezen.waarde.copy(regio = "zaanstreek-waterland")))
        is Antwoord.Fout -> bevindingen(gelezen.fouten)
    }
    vragen()
}

private fun advies(antwoord: Antwoord<TriageAdvies>) = when (antwoord) {
    is Antwoord.Fout -> bevindingen(antwoord.fouten)
    is Antwoord.Ok -> with(antwoord.waarde) {
        leidend?.let { stap ->
            uit.println("${stap.titel}: ${stap.tekst}")
            stap.uitleg.forEach { uit.println("  $it") }
        }
        uit.println(letOp)
    }
}

/** A finding has a place, a stable code and a text for people. It never repeats what was typed. */
private fun bevindingen(fouten: List<Fout>) =
    fouten.forEach { uit.println("- ${it.naam} (${it.code}): ${it.tekst}") }

/** Unknown is an answer; the library says which questions make the difference. */
private fun vragen() {
    val invoer = CriteriaInvoer(
        peildatum = LocalDate.of(2025, 9, 15),
        feiten = listOf(GegevenFeit("gebied-ernstig", Waarheid.JA)),
    )
    val advies = Koppelvlak.checkCriteria(invoer).waardeOfNiets() ?: return
    uit.println("Beleid: ${advies.toets.beleid.uitkomst.woord}. Vraag dan:")
    advies.toets.beleid.vragen.take(3).forEach { uit.println("- ${it.vraag}") }
}
