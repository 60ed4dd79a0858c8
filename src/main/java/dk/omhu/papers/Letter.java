package dk.omhu.papers;

import java.util.List;
import java.util.Map;

/**
 * What a paper says.
 *
 * @param values by the names that its template may use: texts, lists of such maps, yes/no
 * @param mustStand sentences that law or the model of the infohus wants on it, one an occurrence, whatever template is used
 * @param quoted how many disclosures it quotes
 */
record Letter(Paper paper, Map<String, Object> values, List<String> mustStand, int quoted) {}
