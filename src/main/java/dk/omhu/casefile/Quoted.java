package dk.omhu.casefile;

/** A feature that keeps text of its own taken from the journal, beside disclosures and papers. */
public interface Quoted {

    /** The entry was erased: what was taken from it goes too, in the same transaction. */
    void erased(CaseNumber number, int sequence);
}
