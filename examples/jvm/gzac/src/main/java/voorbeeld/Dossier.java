package voorbeeld;

/** Where aanmeldingen are kept: in GZAC the document of the case. */
@FunctionalInterface
public interface Dossier {
    /** The aanmelding of a case, as JSON: {@code {"peildatum": …, "aanmelding": {…}}}. */
    String aanmelding(String zaak);
}
