package dk.omhu.country;

/**
 * What is wrong with one field, in Danish, with what to do.
 *
 * @param field the name in the JSON: {@code quorum}, {@code contacts[0].phone}
 */
public record FieldProblem(String field, String message) {}
