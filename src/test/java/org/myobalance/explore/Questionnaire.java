package org.myobalance.explore;

/** Scenarios as the page sends them: subjects and regimens within. */
final class Questionnaire {
    static final String MAN = """
            {"format": "myobalance-subject/1", "id": "man-25", "sex": "male", "age": "25 y", "height": "1.78 m", "mass": "75 kg"}""";
    static final String REST = """
            {"format": "myobalance-regimen/1", "id": "rest", "title": "Rest"}""";
    static final String LIFT = """
            {"format": "myobalance-regimen/1", "id": "lift", "title": "Lifting",
             "bouts": {"squat": {"mode": "resistance", "intensity": 0.75, "sets": 4, "reps": 10, "duration": "45 min"}},
             "phases": [{"week": [{"days": ["Mon", "Thu"], "at": "17:30", "bouts": ["squat"]}]}]}""";

    private Questionnaire() {}

    /** Arms of a man of 25 y, each with a regimen. */
    static String of(String lasts, String... regimens) {
        StringBuilder arms = new StringBuilder();
        for (String regimen : regimens) {
            arms.append(arms.length() == 0 ? "" : ", ")
                    .append("{\"subject\": ")
                    .append(MAN)
                    .append(", \"regimen\": ")
                    .append(regimen)
                    .append('}');
        }
        return "{\"format\": \"myobalance-scenario/1\", \"id\": \"asked\", \"model\": \"../sarcopenia/model.json\", \"lasts\": \""
                + lasts + "\", \"every\": \"1 d\", \"arms\": [" + arms + "]}";
    }
}
