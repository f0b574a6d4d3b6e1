package voorbeeld;

/**
 * What was said about people in one case.
 *
 * @param zout what makes its seal; a copy in an archive needs it to be held against the seal
 */
public record Stuk(byte[] zout, String invoer, String antwoord) {
    /** Without what can say who somebody is. */
    @Override
    public String toString() {
        return "Stuk(…)";
    }
}
