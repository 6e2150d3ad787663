/*
 * CVODE's BDF on an exported model: restarted at each stop, analytic Jacobian, dense or KLU.
 *
 *   cc -O2 -DMODEL='"arm.c"' cvode_run.c ... ; ./cvode_run dense|klu rtol reference|- [rounds]
 *
 * Prints one line of JSON: error of the slow states over daily samples against the reference (a file of doubles, a row of
 * all states for each day from 0 on, as myobalance's own run at a tight tolerance writes it), CPU time of the
 * thread, and what was counted. With "-" no error is computed. The absolute tolerance of a state is a hundredth of rtol at the state's scale, as in
 * myobalance.
 */
#include <cvode/cvode.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include <time.h>

#include MODEL

enum { N = MODEL_STATES };
static const double DAY = 24;

static const double *levels;
static double entries[MODEL_ENTRIES];
static long rhs_calls, jacobian_calls, steps, setups;

static int rhs(realtype t, N_Vector y, N_Vector y_dot, void *data) {
    (void)t, (void)data;
    rhs_calls++;
    model_rhs(N_VGetArrayPointer(y), model_parameter, levels, N_VGetArrayPointer(y_dot));
    return 0;
}

static int jacobian_dense(realtype t, N_Vector y, N_Vector f, SUNMatrix m, void *data, N_Vector a, N_Vector b, N_Vector c) {
    (void)t, (void)f, (void)data, (void)a, (void)b, (void)c;
    jacobian_calls++;
    model_jacobian(N_VGetArrayPointer(y), model_parameter, levels, entries);
    for (int j = 0; j < N; j++) {
        double *column = SM_COLUMN_D(m, j);
        for (int k = model_column_start[j]; k < model_column_start[j + 1]; k++) column[model_row[k]] = entries[model_by_column[k]];
    }
    return 0;
}

static int jacobian_sparse(realtype t, N_Vector y, N_Vector f, SUNMatrix m, void *data, N_Vector a, N_Vector b, N_Vector c) {
    (void)t, (void)f, (void)data, (void)a, (void)b, (void)c;
    jacobian_calls++;
    model_jacobian(N_VGetArrayPointer(y), model_parameter, levels, entries);
    for (int j = 0; j <= N; j++) SM_INDEXPTRS_S(m)[j] = model_column_start[j];
    for (int k = 0; k < MODEL_ENTRIES; k++) {
        SM_INDEXVALS_S(m)[k] = model_row[k];
        SM_DATA_S(m)[k] = entries[model_by_column[k]];
    }
    return 0;
}

static void check(int flag, const char *what, double t) {
    if (flag < 0) {
        printf("{\"failed\": \"%s returned %d at t = %.6g h\"}\n", what, flag, t);
        exit(1);
    }
}

static void count(void *cvode) {
    long now;
    CVodeGetNumSteps(cvode, &now), steps += now;
    CVodeGetNumLinSolvSetups(cvode, &now), setups += now;
}

static double cpu_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* One life; daily[d] are the states at d days. Returns CPU seconds. */
static double run(int klu, double rtol, int days, double (*daily)[N]) {
    double begin = cpu_seconds();
    SUNContext context;
    SUNContext_Create(NULL, &context);
    N_Vector y = N_VNew_Serial(N, context), tolerance = N_VNew_Serial(N, context);
    double *state = N_VGetArrayPointer(y);
    memcpy(state, model_initial, sizeof(double) * N);
    for (int i = 0; i < N; i++) NV_Ith_S(tolerance, i) = rtol * model_scale[i] / 100;
    void *cvode = CVodeCreate(CV_BDF, context);
    check(CVodeInit(cvode, rhs, 0, y), "CVodeInit", 0);
    check(CVodeSVtolerances(cvode, rtol, tolerance), "CVodeSVtolerances", 0);
    CVodeSetMaxNumSteps(cvode, 10000000);
    SUNMatrix matrix = klu ? SUNSparseMatrix(N, N, MODEL_ENTRIES, CSC_MAT, context) : SUNDenseMatrix(N, N, context);
    SUNLinearSolver solver = klu ? SUNLinSol_KLU(y, matrix, context) : SUNLinSol_Dense(y, matrix, context);
    check(CVodeSetLinearSolver(cvode, solver, matrix), "CVodeSetLinearSolver", 0);
    check(CVodeSetJacFn(cvode, klu ? jacobian_sparse : jacobian_dense), "CVodeSetJacFn", 0);
    rhs_calls = jacobian_calls = steps = setups = 0;
    levels = model_level[0];
    double t = 0, reached;
    int day = 0;
    for (int stop = 0; stop <= MODEL_STOPS; stop++) {
        double end = stop < MODEL_STOPS ? model_stop_time[stop] : model_horizon;
        if (end > t) {
            if (t > 0) {
                count(cvode);
                check(CVodeReInit(cvode, t, y), "CVodeReInit", t);
            }
            CVodeSetStopTime(cvode, end);
            while (day < days && DAY * day < end) {
                if (DAY * day > t) {
                    check(CVode(cvode, DAY * day, y, &reached, CV_NORMAL), "CVode", t);
                    t = reached;
                }
                memcpy(daily[day++], state, sizeof(double) * N);
            }
            if (t < end) check(CVode(cvode, end, y, &reached, CV_NORMAL), "CVode", t);
            t = end;
        }
        if (stop < MODEL_STOPS) {
            levels = model_level[model_stop_level[stop]];
            const double *dose = model_dose[model_stop_dose[stop]];
            if (model_stop_dose[stop])
                for (int i = 0; i < N; i++) state[i] += dose[i];
        }
    }
    if (day < days) memcpy(daily[day++], state, sizeof(double) * N);
    count(cvode);
    CVodeFree(&cvode);
    SUNLinSolFree(solver);
    SUNMatDestroy(matrix);
    N_VDestroy(y), N_VDestroy(tolerance);
    SUNContext_Free(&context);
    return cpu_seconds() - begin;
}

/* Largest relative error of a slow state; -1 where the reference cannot be read. */
static double error_of(const char *path, int days, double (*daily)[N]) {
    FILE *file = fopen(path, "rb");
    double row[N], largest = 0;
    if (!file) return -1;
    for (int day = 0; day < days; day++) {
        if (fread(row, sizeof(double), N, file) != N) return -1;
        for (int i = 0; i < N; i++) {
            if (!model_slow[i]) continue;
            double error = fabs(daily[day][i] - row[i]) / fmax(fabs(row[i]), 1e-3 * model_scale[i]);
            if (!(error <= largest)) largest = error;
        }
    }
    fclose(file);
    return largest;
}

static int ascending(const void *a, const void *b) {
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

int main(int count_of_words, char **words) {
    if (count_of_words < 4) {
        fprintf(stderr, "usage: %s dense|klu rtol reference|- [rounds]\n", words[0]);
        return 2;
    }
    int klu = !strcmp(words[1], "klu"), rounds = count_of_words > 4 ? atoi(words[4]) : 1;
    double rtol = atof(words[2]);
    int days = (int)(model_horizon / DAY + 1e-9) + 1;
    double(*daily)[N] = malloc(sizeof(double[N]) * days);
    double *seconds = malloc(sizeof(double) * rounds);
    for (int i = 0; i < rounds; i++) seconds[i] = run(klu, rtol, days, daily);
    qsort(seconds, rounds, sizeof(double), ascending);
    double error = strcmp(words[3], "-") ? error_of(words[3], days, daily) : -1;
    printf("{\"solver\": \"CVODE BDF %s\", \"rtol\": %g, \"error\": %.3e, \"milliseconds\": %.3f, \"steps\": %ld, "
           "\"evaluations\": %ld, \"jacobians\": %ld, \"factorisations\": %ld}\n",
           words[1], rtol, error, 1e3 * seconds[rounds / 2], steps, rhs_calls, jacobian_calls, setups);
    return 0;
}
