package org.myobalance.page;

import java.util.Arrays;
import java.util.List;
import org.myobalance.model.Model;

/** What a reader of results has to know of the model, in a sentence or two each. */
enum Caveat implements Translated {
    NO_DEVICE(false, "Not a medical device: no diagnosis, no individual prescription.", "本软件不是医疗器械：不作诊断，也不开个体处方。"),
    ARITHMETIC(
            true,
            "Results are scenario arithmetic: what this structure, calibrated on human studies of hours to months, implies over years and decades. No training study used here lasts longer than about a year.",
            "结果是情景推算：即这一模型结构在以数小时至数月的人体研究校准之后，对数年至数十年所隐含的结论。所用的训练研究没有一项明显超过一年。"),
    BANDS(
            false,
            "Bands hold what the data leave open in the parameters, not errors of the structure of the model.",
            "区间只反映数据对参数留下的不确定性，不反映模型结构本身的误差。"),
    AGEING(
            true,
            "The pace of ageing is prescribed, not predicted. That training slows it is assumed, by an amount that bands do not hold.",
            "衰老的速度是给定的，而不是预测的。训练能延缓衰老是一种假设，其幅度不包含在区间之内。"),
    EXOSOMES(
            true,
            "Effects of exosomes (EXO) on muscle are not identified by human data: their gains stay at their priors.",
            "外泌体（EXO）对肌肉的作用无法由人体数据识别：其增益参数停留在先验分布上。"),
    ACUTE(
            true,
            "Acute muscle protein synthesis (MPS) does not predict growth, and muscle mass is not strength. A trained and an untrained part stand for all muscles.",
            "急性肌肉蛋白合成（MPS）不能预测肌肉增长，肌肉质量也不等于力量。模型以受训和未受训两部分代表全部肌肉。"),
    CUT_OFF(
            true,
            "Crossing a line means “below the cut-off for low muscle mass” (or grip), never a diagnosis of sarcopenia.",
            "越过界线只表示“低于肌肉质量（或握力）偏低的界值”，绝不等于肌少症的诊断。"),
    SOURCES(
            false,
            "Not every number of the model has been measured: the table of statuses tells how many were verified and how many are assumed.",
            "模型中的数值并非都经过测量：状态表列出了多少个已核实、多少个为假设。"),
    OTHER_MODEL(
            false,
            "What a model leaves out cannot show in its results; read what the model file says of itself.",
            "模型略去的内容不会出现在结果中；请阅读模型文件自身的说明。");

    /** Of which most is said. */
    private static final String SHIPPED = "sarcopenia";

    private final boolean ofShippedModel;
    private final String english;
    private final String chinese;

    Caveat(boolean ofShippedModel, String english, String chinese) {
        this.ofShippedModel = ofShippedModel;
        this.english = english;
        this.chinese = chinese;
    }

    @Override
    public String english() {
        return english;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Those that hold for a model: some are true of the shipped model alone. */
    static List<Caveat> of(Model model) {
        return Arrays.stream(values())
                .filter(each -> model.id().equals(SHIPPED) || !each.ofShippedModel)
                .toList();
    }

    /** Those that hold for any model. */
    static List<Caveat> ofAny() {
        return Arrays.stream(values()).filter(each -> !each.ofShippedModel).toList();
    }
}
