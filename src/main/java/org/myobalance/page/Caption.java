package org.myobalance.page;

import java.util.Arrays;
import java.util.Optional;

/** What the files of a folder show, in the order in which a page has them. */
enum Caption implements Translated {
    MASS("mass", "Muscle mass of each arm", "各分组的肌肉质量"),
    BALANCE("balance", "Muscle protein synthesis, breakdown and net balance", "肌肉蛋白的合成、分解与净平衡"),
    ACUTE("acute", "One bout close up", "单次运动的急性反应"),
    PLAN("plan", "Programmes that were tried, and the best of them", "试过的方案及其中最好的方案"),
    DOSE("dose", "Result against dose", "结果与剂量的关系"),
    DETRAINING("detraining", "Gain during training and after it", "训练期间及之后的收益"),
    PERSON("person", "Curve and band of the person", "该人的曲线与区间"),
    BELOW_CUT_OFFS("below-cut-offs", "Persons below the cut-offs, by age", "各年龄低于界值的人所占比例"),
    SHARES("shares", "Shares of the variance of the number", "该数值方差的构成"),
    POWER("power", "Power against number of people", "检验效能与人数的关系"),
    TORNADO("tornado-", "The result at the lowest and the highest value of each parameter", "各参数取最小值和最大值时的结果"),
    FOREST_FOLDS("forest-folds-", "Folds: predictions beside reports", "倍数变化：预测与报道的比较"),
    FOREST_NUMBERS("forest-numbers-", "Values and differences: predictions beside reports", "数值与差值：预测与报道的比较"),
    FOREST_DIRECTIONS("forest-directions-", "Directions: predictions beside reports", "变化方向：预测与报道的比较"),
    RESIDUALS_BY_STUDY("residuals-by-study-", "Residuals by study", "按研究的残差"),
    RESIDUALS_BY_OBSERVABLE("residuals-by-observable-", "Residuals by observable", "按观测量的残差"),
    EXO("exo", "EXO after bouts: model and studies", "运动后的外泌体：模型与研究"),
    PIT("pit", "Where reports fall in what was predicted (PIT)", "报道值在预测分布中的位置（PIT）"),
    PAIRS("pairs", "Draws of pairs of parameters", "参数两两的抽样"),
    SUMMARY_CSV("summary.csv", "Each arm at a glance", "各分组概览"),
    EFFECTS_CSV("effects.csv", "Effect of each arm, and EXO's part in it", "各分组的效应及 EXO 所占部分"),
    CHECK_CSV("check.csv", "The arms by another engine", "用另一种算法核对各分组"),
    PLANS_CSV("plans.csv", "Best programmes and references", "最好的方案与参照"),
    DOSES_CSV("doses.csv", "Every dose", "每个剂量"),
    DETRAINING_CSV("detraining.csv", "How long each gain lasts", "每项收益维持的时间"),
    CUT_OFFS_CSV("cut-offs.csv", "Below the cut-offs", "低于界值的概率或比例"),
    PERCENTILES_CSV("percentiles.csv", "Percentiles of the population", "模拟人群的百分位数"),
    NEXT_CSV("next.csv", "What to measure next", "接下来测量什么"),
    COHORTS_CSV("cohorts.csv", "The population beside cohorts", "模拟人群与队列的比较"),
    FINDS_CSV("finds.csv", "What each experiment would find", "每种实验能发现什么"),
    GROUPS_CSV("groups.csv", "The number by groups of evidence", "按证据分组"),
    MECHANISMS_CSV("mechanisms.csv", "The number by mechanism", "按机制分组"),
    PARAMETERS_CSV("parameters.csv", "The number by parameter", "按参数分组"),
    SOURCES_CSV("sources.csv", "The number by source", "按来源分组"),
    SCAN_CSV("scan.csv", "The result at each value", "每个取值下的结果"),
    SCORES_CSV("scores.csv", "How well predictions agree with reports", "预测与报道的一致程度"),
    FIT_CSV("fit.csv", "Fitted parameters", "拟合的参数"),
    PREDICTIONS_CSV("predictions.csv", "Every observation", "每项观测"),
    EXO_POINTS_CSV("exo-points.csv", "Reports of EXO after bouts", "运动后外泌体的报道"),
    MISEV_CSV("misev.csv", "How samples of EXO were made", "EXO 样品的制备"),
    NEIGHBOURS_CSV("neighbours.csv", "Programmes one step from the best", "与最好方案相差一步的方案"),
    TRIED_CSV("tried.csv", "Every programme that was run", "运行过的全部方案"),
    CURVE_CSV("curve.csv", "The curve with its band", "曲线及其区间"),
    CURVES_CSV("curves.csv", "Power at each number of people", "不同人数下的检验效能"),
    BANDS_CSV("bands.csv", "Bands at each age", "各年龄的区间"),
    DRAWS_CSV("draws.csv", "Posterior draws", "后验抽样"),
    TRAJECTORY_CSV("trajectory.csv", "Samples of every state and output", "各状态与输出的时间序列");

    /** Name of a file, or its beginning where it ends in a hyphen. */
    private final String name;

    private final String english;
    private final String chinese;

    Caption(String name, String english, String chinese) {
        this.name = name;
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

    /** The caption of a figure by its name without ending, or of a table by its whole name. */
    static Optional<Caption> of(String name) {
        return Arrays.stream(values())
                .filter(each -> each.isBeginning() ? name.startsWith(each.name) : name.equals(each.name))
                .findFirst();
    }

    private boolean isBeginning() {
        return name.endsWith("-");
    }

    /** Where it stands on a page: what is not known comes last. */
    static int order(String name) {
        return of(name).map(Caption::ordinal).orElse(values().length);
    }

    /** What it shows; of what is not known, its name. */
    static String text(String name, Language language) {
        return of(name).map(caption -> caption.in(language)
                        + (caption.isBeginning() ? " (" + name.substring(caption.name.length()) + ")" : ""))
                .orElse(name);
    }
}
