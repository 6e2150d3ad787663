package org.myobalance.page;

import org.myobalance.model.Status;

/** Headings and standard sentences of a page. */
enum Message implements Translated {
    QUESTION("Question", "问题"),
    ANSWER("Answer", "回答"),
    FIGURES("Figures", "图"),
    TABLES("Tables", "表"),
    LIMITS("What the model is, and what it is not", "模型是什么，不是什么"),
    EVIDENCE("Calibration and evidence", "校准与证据"),
    METHODS("Methods paragraph", "方法段落"),
    CITATIONS("Citations", "引用"),
    RECORD("Record, and how to repeat it", "记录与重复方法"),
    CONTENTS("Contents", "目录"),

    MADE_BY("Made by myobalance from the folder “%s”.", "由 myobalance 根据文件夹“%s”生成。"),
    ENGLISH_PARTS(
            "Readings, titles, figures, headings of tables and records are written in English.",
            "解读、标题、图中文字、表头和记录均为英文原文，未作翻译。"),
    ASKED_AS("The command that asks it:", "提出该问题的命令："),
    SETTINGS("Options of the command, defaults included", "命令的选项（含默认值）"),
    OPTION("option", "选项"),
    VALUE("value", "取值"),

    NO_READING("This command writes no reading: its tables and figures below are the answer.", "该命令不写文字解读：下面的图和表就是回答。"),
    NO_BANDS(
            "The record asks for %d draws, but bands.csv is missing: the run was stopped before its bands, or no draw reached its end. What stands here is of the best values alone.",
            "记录要求 %d 个抽样，但缺少 bands.csv：运行在计算区间之前被停止，或没有一个抽样运行到底。此处只有最优值的结果。"),
    NO_FIGURES("The folder holds no figure.", "该文件夹中没有图。"),
    NO_TABLES("The folder holds no table.", "该文件夹中没有表。"),
    ROUNDED(
            "Units stand in the headings. Long numbers are rounded to %d digits; the files have them whole.",
            "单位见表头。较长的数值四舍五入到 %d 位有效数字；完整数值见文件。"),
    ALL_ROWS("%s: all %d rows.", "%s：全部 %d 行。"),
    FIRST_ROWS("%s: the first %d of %d rows; the file in the folder has them all.", "%s：前 %d 行（共 %d 行）；完整数据见文件夹中的文件。"),
    EMPTY_COLUMNS("Empty columns left out: %d.", "略去的空列：%d 个。"),
    SOME_COLUMNS("Shown are %d of %d columns.", "显示 %d 列（共 %d 列）。"),
    FIGURE_NUMBER("Figure %d. %s", "图 %d. %s"),
    TABLE_NUMBER("Table %d. %s", "表 %d. %s"),

    MODEL_IS(
            "Model “%s” (%s): %d states, %d parameters; hash of its equations and numbers %s.",
            "模型“%s”（%s）：%d 个状态变量，%d 个参数；方程与数值的哈希值为 %s。"),
    NO_MODEL(
            "The folder does not tell which model file it was made with, so the status of its numbers is not shown here.",
            "该文件夹没有说明所用的模型文件，因此这里不显示各数值的证据状态。"),
    CALIBRATED_BY(
            "Calibration %s (SHA-256 %s): %d parameters fitted to %d observations of %d studies; %d posterior draws in the file.",
            "校准文件 %s（SHA-256 %s）：%d 个参数拟合自 %d 项观测、%d 项研究；文件中有 %d 个后验抽样。"),
    DRAWS_USED("%d of these draws were run for bands.", "其中 %d 个抽样用于计算区间。"),
    NO_DRAWS("No draws were run: there are no bands.", "没有运行抽样：结果不含区间。"),
    CALIBRATED_HERE(
            "This folder holds the calibration itself: %d parameters fitted to %d observations of %d studies; %d posterior draws.",
            "该文件夹本身就是校准结果：%d 个参数拟合自 %d 项观测、%d 项研究；%d 个后验抽样。"),
    UNCALIBRATED("No calibration: every parameter has the value of the model file.", "未使用校准：所有参数均取模型文件中的值。"),
    STATUS_TABLE(
            "How well the numbers of the model file are known. A calibrated value replaces the one of the file; the status is that of the file.",
            "模型文件中各数值的可靠程度。校准值会取代文件中的值；此处的状态指文件中的数值。"),
    STATUS("status", "状态"),
    STATUS_MEANING("meaning", "含义"),
    NUMBERS("numbers", "数值个数"),
    SHARE("share", "占比"),
    ASK_EXPLAIN(
            "Which of these numbers move one result, and on which evidence that result rests: ./myobalance explain.",
            "哪些数值会影响某个结果、该结果建立在哪些证据上：用 ./myobalance explain 查询。"),
    EXPLAINED_HERE(
            "The tables of this page tell which of these numbers move the result, and on which evidence it rests.",
            "本页的表说明哪些数值会影响该结果，以及该结果建立在哪些证据上。"),
    STATUS_VERIFIED("read in the primary source", "已在原始文献中核实"),
    STATUS_SECOND_HAND("read in a page that quotes the primary source", "引自转述原始文献的资料"),
    STATUS_DESIGN_VERIFIED("design of the study read, number from memory", "已读研究设计，数值凭记忆"),
    STATUS_REVIEW("as the source review states it; primary source not seen", "依据综述；未见原始文献"),
    STATUS_MEMORY("from memory, to be checked against the paper", "凭记忆，待与文献核对"),
    STATUS_OWN("own arithmetic", "自行计算"),
    STATUS_CALIBRATED("fitted with this model to named targets", "用本模型拟合到指定目标"),
    STATUS_ASSUMED("no source: assumed, with a range and a reason", "无来源：假设值，附范围与理由"),
    STATUS_DEFINITION("true by definition", "按定义成立"),

    METHODS_HINT("Ready to paste; check it against what was done.", "可直接粘贴使用；请与实际所做的工作核对。"),
    METHODS_PROGRAM(
            "Simulations were made with myobalance, version %s (JDK %s), command “%s”.",
            "模拟使用 myobalance（版本 %s，JDK %s）的“%s”命令完成。"),
    METHODS_PROGRAM_UNKNOWN(
            "Simulations were made with myobalance, command “%s”; its version was not recorded.",
            "模拟使用 myobalance 的“%s”命令完成；未记录版本。"),
    METHODS_MODEL(
            "The model “%s” (%d state variables, %d parameters; SHA-256 of its equations and numbers %s) is a system of ordinary differential equations.",
            "模型“%s”（%d 个状态变量，%d 个参数；方程与数值的 SHA-256 为 %s）是一个常微分方程组。"),
    METHODS_SOLVER("It was solved by the engine “%s” at a relative tolerance of %s.", "方程以“%s”算法求解，相对容差为 %s。"),
    METHODS_AUTO(
            "This engine follows each bout and meal, and interpolates between solved periods where a regimen repeats for long.",
            "该算法逐次追踪每次运动与进餐，并在方案长期重复处于已求解的周期之间插值。"),
    METHODS_CALIBRATED(
            "Of the parameters, %d had values calibrated on %d observations of %d studies (file SHA-256 %s); the others had the values of the model file.",
            "其中 %d 个参数取自对 %d 项观测（%d 项研究）的校准（文件 SHA-256 %s）；其余参数取模型文件中的值。"),
    METHODS_HERE(
            "The work estimated %d parameters from %d observations of %d studies.",
            "该工作由 %2$d 项观测（%3$d 项研究）估计了 %1$d 个参数。"),
    METHODS_UNCALIBRATED("All parameters had the values of the model file.", "所有参数均取模型文件中的值。"),
    METHODS_DRAWS(
            "Uncertainty of parameters was carried by %d draws of the posterior distribution.",
            "参数的不确定性由后验分布的 %d 个抽样表示。"),
    METHODS_LIVES("The answer rests on %s simulated lives.", "回答基于 %s 个模拟人生。"),
    METHODS_HYPOTHESIS("Hypothesis of the model: %s.", "模型假设：%s。"),
    METHODS_SET("Changed parameters: %s.", "更改的参数：%s。"),
    METHODS_SEED("Seed of random numbers: %s.", "随机数种子：%s。"),
    METHODS_STATUS(
            "Of the %d numbers of the model file, %d were read in their primary source and %d are assumed.",
            "模型文件的 %d 个数值中，%d 个已在原始文献中核实，%d 个为假设值。"),
    METHODS_REPEAT(
            "The record of the work holds the SHA-256 of every file that was read, from which it can be repeated.",
            "记录保存了所读每个文件的 SHA-256，可据此重复该工作。"),

    CITE_PROGRAM("The program, as BibTeX:", "程序（BibTeX）："),
    CITE_CFF("The program, as CITATION.cff:", "程序（CITATION.cff）："),
    CITE_SOURCES(
            "%d sources of the model that were read in the original or second-hand and have a DOI, as BibTeX",
            "模型中已核实或间接引用、且有 DOI 的 %d 个来源（BibTeX）"),
    CITE_NOTE(
            "Each entry holds author, year and journal in one field, as the model file has them; complete it by its DOI.",
            "每个条目把作者、年份和期刊写在同一字段中（与模型文件一致）；请按 DOI 补全。"),
    DOI_LINKS("Links", "链接"),

    AGAIN(
            "This repeats the work from its record, bit for bit on the same JDK build and processor family:",
            "以下命令按记录重复该工作；在相同的 JDK 版本和处理器系列上逐位一致："),
    NO_RECORD(
            "The command left no record to repeat it from; the list of files below has the SHA-256 of each.",
            "该命令没有留下可供重复的记录；下面的文件清单列出每个文件的 SHA-256。"),
    CHECKED(
            "Every file listed here was checked against its SHA-256 when this page was made.",
            "生成本页时，下列每个文件都已按其 SHA-256 核对。"),
    FILE("file", "文件"),
    RECORD_FILE("Record %s", "记录 %s");

    private final String english;
    private final String chinese;

    Message(String english, String chinese) {
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

    /** What a status means. */
    static Message of(Status status) {
        return valueOf("STATUS_" + status.name());
    }
}
