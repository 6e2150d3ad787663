/*
 * CVODE's BDF and Hairer's RADAU5 on one problem, exported as C: from zero to its end, analytic Jacobian.
 *
 *   ./ivp_run dense|klu|band|radau5|radau5-band rtol threshold end [milliseconds]
 *
 * Prints one line of JSON: mean CPU time of the thread for one solve, over as many as fit into the milliseconds, the
 * evaluations of one, and its end values. What can be set up once is not timed. The absolute tolerance is rtol times the
 * threshold. RADAU5 is the Fortran code inside R's deSolve, called without R.
 */
#include <cvode/cvode.h>
#include <dlfcn.h>
#include <nvector/nvector_serial.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sunlinsol/sunlinsol_band.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunlinsol/sunlinsol_klu.h>
#include <sunmatrix/sunmatrix_band.h>
#include <sunmatrix/sunmatrix_dense.h>
#include <sunmatrix/sunmatrix_sparse.h>
#include <time.h>

#include MODEL

enum { N = MODEL_STATES, MAX_STEPS = 5000000 };

static double entries[MODEL_ENTRIES];
static double levels[1];
static double parameters[1];
static long rhs_calls;
static int band;

static void f(const double *y, double *y_dot) {
    rhs_calls++;
    model_rhs(y, parameters, levels, y_dot);
}

static void find_band(void) {
    for (int j = 0; j < N; j++)
        for (int k = model_column_start[j]; k < model_column_start[j + 1]; k++)
            if (abs(model_row[k] - j) > band) band = abs(model_row[k] - j);
}

static double cpu_seconds(void) {
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return t.tv_sec + 1e-9 * t.tv_nsec;
}

/* ---- CVODE ---- */

static int cvode_rhs(realtype t, N_Vector y, N_Vector y_dot, void *data) {
    (void)t, (void)data;
    f(N_VGetArrayPointer(y), N_VGetArrayPointer(y_dot));
    return 0;
}

static int cvode_jacobian(realtype t, N_Vector y, N_Vector f_, SUNMatrix m, void *kind, N_Vector a, N_Vector b, N_Vector c) {
    (void)t, (void)f_, (void)a, (void)b, (void)c;
    model_jacobian(N_VGetArrayPointer(y), parameters, levels, entries);
    if (*(char *)kind == 'k') {
        for (int j = 0; j <= N; j++) SM_INDEXPTRS_S(m)[j] = model_column_start[j];
        for (int k = 0; k < MODEL_ENTRIES; k++) {
            SM_INDEXVALS_S(m)[k] = model_row[k];
            SM_DATA_S(m)[k] = entries[model_by_column[k]];
        }
        return 0;
    }
    for (int j = 0; j < N; j++)
        for (int k = model_column_start[j]; k < model_column_start[j + 1]; k++) {
            if (*(char *)kind == 'b')
                SM_ELEMENT_B(m, model_row[k], j) = entries[model_by_column[k]];
            else
                SM_ELEMENT_D(m, model_row[k], j) = entries[model_by_column[k]];
        }
    return 0;
}

static void *cvode;
static N_Vector state;

static void cvode_set_up(char *kind, double rtol, double atol) {
    SUNContext context;
    SUNContext_Create(NULL, &context);
    state = N_VNew_Serial(N, context);
    memcpy(N_VGetArrayPointer(state), model_initial, sizeof(double) * N);
    cvode = CVodeCreate(CV_BDF, context);
    CVodeInit(cvode, cvode_rhs, 0, state);
    CVodeSetErrFile(cvode, NULL);
    CVodeSStolerances(cvode, rtol, atol);
    CVodeSetMaxNumSteps(cvode, MAX_STEPS);
    CVodeSetUserData(cvode, kind);
    SUNMatrix matrix = *kind == 'k'   ? SUNSparseMatrix(N, N, MODEL_ENTRIES, CSC_MAT, context)
                       : *kind == 'b' ? SUNBandMatrix(N, band, band, context)
                                      : SUNDenseMatrix(N, N, context);
    SUNLinearSolver solver = *kind == 'k'   ? SUNLinSol_KLU(state, matrix, context)
                             : *kind == 'b' ? SUNLinSol_Band(state, matrix, context)
                                            : SUNLinSol_Dense(state, matrix, context);
    CVodeSetLinearSolver(cvode, solver, matrix);
    CVodeSetJacFn(cvode, cvode_jacobian);
}

static int cvode_solve(double end, double *y) {
    double reached;
    memcpy(N_VGetArrayPointer(state), model_initial, sizeof(double) * N);
    CVodeReInit(cvode, 0, state);
    CVodeSetStopTime(cvode, end);
    int flag = CVode(cvode, end, state, &reached, CV_NORMAL);
    memcpy(y, N_VGetArrayPointer(state), sizeof(double) * N);
    return flag;
}

/* ---- RADAU5 ---- */

typedef void fortran_rhs(int *, double *, double *, double *, double *, int *);
/* deSolve's copy hands the widths of the band to the Jacobian, as LSODA does */
typedef void fortran_jacobian(int *, double *, double *, int *, int *, double *, int *, double *, int *);
typedef void fortran_radau5(int *, fortran_rhs *, double *, double *, double *, double *, double *, double *, int *,
                            fortran_jacobian *, int *, int *, int *, void *, int *, int *, int *, void *, int *, double *,
                            int *, int *, int *, double *, int *, int *);

static fortran_radau5 *radau5;

static void radau5_rhs(int *n, double *t, double *y, double *y_dot, double *r, int *i) {
    (void)n, (void)t, (void)r, (void)i;
    f(y, y_dot);
}

static void radau5_jacobian(int *n, double *t, double *y, int *ml, int *mu, double *pd, int *rows, double *r, int *i) {
    (void)n, (void)t, (void)ml, (void)mu, (void)r;
    model_jacobian(y, parameters, levels, entries);
    memset(pd, 0, sizeof(double) * *rows * N);
    for (int j = 0; j < N; j++)
        for (int k = model_column_start[j]; k < model_column_start[j + 1]; k++)
            pd[j * *rows + model_row[k] - (*i ? j - band : 0)] = entries[model_by_column[k]];
}

static int radau5_load(void) {
    /* its messages go through R, which is never started: none appears while it succeeds */
    if (!dlopen("libR.so", RTLD_LAZY | RTLD_GLOBAL)) return 0;
    void *library = dlopen(DESOLVE, RTLD_LAZY);
    if (!library) return 0;
    *(void **)&radau5 = dlsym(library, "radau5_");
    return radau5 != NULL;
}

static int radau5_solve(int banded, double rtol, double atol, double end, double *y) {
    static double work[N * (4 * N + 12) + 20];
    static int iwork[3 * N + 20];
    int n = N, scalar = 0, given = 1, none = 0, width = banded ? band : N, lwork = N * (4 * N + 12) + 20, liwork = 3 * N + 20,
        status = 0;
    double t = 0, h = 0, unused = 0;
    memset(work, 0, sizeof work);
    memset(iwork, 0, sizeof iwork);
    iwork[1] = MAX_STEPS;
    memcpy(y, model_initial, sizeof(double) * N);
    radau5(&n, radau5_rhs, &t, y, &end, &h, &rtol, &atol, &scalar, radau5_jacobian, &given, &width, &width, NULL, &none, &width,
           &width, NULL, &none, work, &lwork, iwork, &liwork, &unused, &banded, &status);
    return status - 1;
}

int main(int count, char **words) {
    if (count < 5) {
        fprintf(stderr, "usage: %s dense|klu|band|radau5|radau5-band rtol threshold end [milliseconds]\n", words[0]);
        return 2;
    }
    char *kind = words[1];
    double rtol = atof(words[2]), atol = rtol * atof(words[3]), end = atof(words[4]);
    double least = count > 5 ? 1e-3 * atof(words[5]) : 0, spent = 0;
    double y[N];
    long solves = 0;
    int finite = 1;
    find_band();
    if (*kind == 'r' ? !radau5_load() : 0) {
        printf("{\"failed\": \"RADAU5 is not installed\"}\n");
        return 1;
    }
    if (*kind != 'r') cvode_set_up(kind, rtol, atol);
    while (solves < 2 || spent < least) {
        rhs_calls = 0;
        double begin = cpu_seconds();
        int flag = *kind == 'r' ? radau5_solve(strstr(kind, "band") != NULL, rtol, atol, end, y) : cvode_solve(end, y);
        /* the first one touches memory for the first time */
        if (solves++) spent += cpu_seconds() - begin;
        for (int i = 0; i < N; i++) finite &= isfinite(y[i]) != 0;
        if (flag < 0 || !finite) {
            printf("{\"failed\": \"returned %d%s\"}\n", flag, finite ? "" : ", with NaN");
            return 1;
        }
    }
    printf("{\"milliseconds\": %.6f, \"evaluations\": %ld, \"end\": [", 1e3 * spent / (solves - 1), rhs_calls);
    for (int i = 0; i < N; i++) printf("%s%.17g", i ? ", " : "", y[i]);
    printf("]}\n");
    return 0;
}
