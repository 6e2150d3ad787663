package org.myobalance.page;

import java.util.Arrays;
import java.util.Optional;

/** The commands whose results a page can be made of, and what each asks. */
public enum Kind implements Translated {
    /** Arms of a scenario. */
    RUN("run", "What becomes of each arm of a scenario?", "情景中每个分组会怎样？"),
    /** Parameters varied one by one. */
    SCAN("scan", "How does one result depend on parameters?", "某个结果如何随参数变化？"),
    /** Observations of studies. */
    PREDICT("predict", "What does the model predict for the observations of studies?", "模型对研究观测值的预测是什么？"),
    /** Best parameters. */
    FIT("fit", "Which parameters agree best with the observations?", "哪些参数与观测最为一致？"),
    /** Posterior draws. */
    SAMPLE("sample", "Which parameters agree with observations and priors?", "哪些参数与观测及先验相符？"),
    /** Best programmes. */
    PLAN("plan", "Which programme is best under given limits?", "在给定限制下哪种方案最好？"),
    /** Smallest dose. */
    DOSE("dose", "How little is enough?", "最少需要多少？"),
    /** Loss of a gain. */
    DETRAIN("detrain", "How long does a gain last?", "训练收益能维持多久？"),
    /** One person. */
    PERSON("person", "What can be said of one person?", "对某一个人能说些什么？"),
    /** Many persons. */
    POPULATION("population", "How do persons of a population differ?", "人群中的个体有何差异？"),
    /** Experiments. */
    DESIGN("design", "Which experiment would tell, and with how many people?", "哪种实验能给出答案，需要多少人？"),
    /** Reasons for one number. */
    EXPLAIN("explain", "Why this number, and on which evidence does it rest?", "为什么是这个数，它建立在哪些证据上？"),
    /** Inputs varied all at once. */
    SENSITIVITY("sensitivity", "Which inputs move a number when all of them vary at once?", "当所有输入同时变化时，哪些输入会影响某个数？"),
    /** Doses of vesicles. */
    EXO_DOSE("exo-dose", "How many copies of a miRNA does a dose of EXO bring?", "一剂 EXO 能带来多少 miRNA 拷贝？");

    private final String command;
    private final String english;
    private final String chinese;

    Kind(String command, String english, String chinese) {
        this.command = command;
        this.english = english;
        this.chinese = chinese;
    }

    /**
     * Name of the command.
     *
     * @return as on the command line
     */
    public String command() {
        return command;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /**
     * The kind of results that a command leaves.
     *
     * @param command its name
     * @return the kind; empty if no page can be made of what that command leaves
     */
    public static Optional<Kind> of(String command) {
        return Arrays.stream(values())
                .filter(each -> each.command.equals(command))
                .findFirst();
    }
}
