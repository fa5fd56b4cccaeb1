package org.lectern.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.lectern.draft.Runs.Run;

/// Tells what a name is of, by its words and by what stands around it.
final class NameKinds {

    /// Where nothing tells.
    static final String UNTOLD = "name";

    private static final Pattern ORGANISATION = Pattern.compile(
            ".*\\b(?:Party|Union|League|Committee|Association|Company|Army|International|Congress|Parliament|Ministry|University"
                    + "|Foundation|Project|Federation|Confederation|Council|Bank|Court|Society|Institute|Institution|Club|Church"
                    + "|Corporation|Agency|Department|Office|Board|Commission|Movement|Alliance|Assembly|Senate|House|Soviet"
                    + "|Front|Group|Network|College|School|Academy|Laboratory|Labs?|Brigade|Police|Guard|Navy|Force|Forces|Inc"
                    + "|Ltd|Corp|Press|Times|Herald|Journal|Administration|Service|Cooperative|Workers|Nations|Team)\\b.*");
    private static final Pattern EVENT = Pattern.compile(
            ".*\\b(?:War|Wars|Revolution|Treaty|Battle|Revolt|Uprising|Rising|Rebellion|Strike|Massacre|Crisis|Conference"
                    + "|Commune|Trial|Trials|Siege|Coup|Summit|Olympics|Plague|Depression|Reformation|Renaissance|Enlightenment"
                    + "|Crusade|Crusades|Armistice|Pact|Accord|Accords|Purge|Spring|Riots?)\\b.*");
    private static final Pattern PLACE = Pattern.compile(
            ".*\\b(?:Street|River|Mount|Mountains?|Sea|Ocean|Island|Islands|Bay|Lake|Valley|Province|County|City|Kingdom|Empire"
                    + "|Republic|Peninsula|Square|Bridge|Palace|Castle|Coast|Desert|Canal|Gulf|Park)\\b.*");
    private static final Pattern TERM = Pattern.compile(
            ".*\\b(?:Act|Law|Constitution|Manifesto|Contract|Guidelines|Programme|Program|Plan|Policy|Charter|Declaration"
                    + "|Amendment|Doctrine|Code|Bill|License|Theory)\\b.*");

    private static final Pattern SAYS = Pattern.compile(
            "^,? (?:argued|argues|wrote|writes|said|says|noted|notes|stated|states|suggested|believed|explained|explains|claimed|put it|stressed|replied|observed|recalled|pointed out|declared)\\b.*",
            Pattern.DOTALL);
    private static final Pattern AS_SPEAKER = Pattern.compile(
            ".*(?:\\b[Aa]s|\\baccording to|\\bAccording to|\\bMr\\.?|\\bDr\\.?|\\bPresident|\\bGeneral|\\bComrade) $",
            Pattern.DOTALL);

    private static final Pattern TITLED = Pattern.compile(
            "(?:President|General|Governor|King|Queen|Emperor|Empress|Tsar|Czar|Prince|Princess|Pope|Sir|Lord|Lady|Admiral|Colonel|Captain"
                    + "|Bishop|Archbishop|Cardinal|Chancellor|Senator|Marshal)(?: \\p{Lu}[\\p{L}’'.-]*){1,3}(?: (?:de|of|von|van) \\p{Lu}\\p{L}+)?");

    private static final int BEFORE = 40;

    private final Map<String, Integer> persons = new HashMap<>();
    private final Map<String, Integer> others = new HashMap<>();

    NameKinds(String body, List<Run> runs) {
        for (var run : runs) {
            var before = body.substring(Math.max(0, run.start() - BEFORE), run.start());
            var after = body.substring(run.end(), Math.min(body.length(), run.end() + BEFORE));
            var isPerson = SAYS.matcher(after).matches()
                    || AS_SPEAKER.matcher(before).matches()
                    || WordLists.ROLES.contains(lastWord(before));
            if (isPerson) {
                persons.merge(run.text(), 1, Integer::sum);
            }
            if (before.matches("(?s).*\\b(?:[Tt]he|an?|in|to|from|at|into|across) $")) {
                others.merge(run.text(), 1, Integer::sum);
            }
        }
    }

    private static String lastWord(String before) {
        var stripped = before.stripTrailing();
        return before.equals(stripped) ? "" : stripped.substring(stripped.lastIndexOf(' ') + 1);
    }

    /// Whether its words alone say that it is a name of something.
    static boolean isTelling(String label) {
        return ORGANISATION.matcher(label).matches()
                || EVENT.matcher(label).matches()
                || WordLists.PLACES.contains(label);
    }

    static boolean looksLikeAPerson(String label) {
        var words = label.split(" ");
        if (isTitled(label)) {
            return true;
        }
        return words.length >= 2
                && !WordLists.isOfAPeople(words[0])
                && !words[words.length - 1].matches("\\p{L}+(?:ism|ists?|archy|ity|tion)")
                && words.length <= 5
                && (WordLists.GIVEN_NAMES.contains(words[0]) || words[0].matches("(?:\\p{Lu}\\.)+"))
                && !label.matches(".* (?:of|of the|for the|in the) .*")
                && !words[words.length - 1].matches("\\p{Lu}{2,}|\\p{Lu}\\.")
                && !ORGANISATION.matcher(label).matches()
                && !EVENT.matcher(label).matches()
                && !PLACE.matcher(label).matches()
                && !TERM.matcher(label).matches()
                && !WordLists.PLACES.contains(label);
    }

    /// "King John", "General Wrangel": a title and a name, and not of what is called after one.
    static boolean isTitled(String label) {
        return TITLED.matcher(label).matches()
                && !isTelling(label)
                && !PLACE.matcher(label).matches()
                && !TERM.matcher(label).matches();
    }

    String of(String label) {
        if (label.indexOf(' ') < 0 && isTelling(label) && !WordLists.PLACES.contains(label)) {
            // "Party" alone is no party's name.
            return UNTOLD;
        }
        if (WordLists.PLACES.contains(label)) {
            return "place";
        }
        if (looksLikeAPerson(label)) {
            return "person";
        }
        if (EVENT.matcher(label).matches()) {
            return "event";
        }
        if (label.matches("\\p{Lu}{2,6}") && !label.matches("[IVXLCDM]+")
                || ORGANISATION.matcher(label).matches()) {
            return "organisation";
        }
        if (PLACE.matcher(label).matches()) {
            return "place";
        }
        if (TERM.matcher(label).matches()) {
            return "term";
        }
        return label.indexOf(' ') < 0 && isCalledAsAPerson(label) ? "person" : UNTOLD;
    }

    private boolean isCalledAsAPerson(String label) {
        var isSpeaker = persons.getOrDefault(label, 0);
        return isSpeaker > 1
                && isSpeaker * 2 > others.getOrDefault(label, 0)
                && label.matches("\\p{Lu}\\p{Ll}{2,}[\\p{L}’'-]*")
                && !WordLists.isOfAPeople(label)
                && !label.matches(".*(?:ists?|ians|ans|isms?)");
    }
}
