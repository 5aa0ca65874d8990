/*
 * The yardstick: what this machine can do on one core (two for the sweep), written by hand with AVX-512.
 * It keeps the rules of the library's backtest and indicators and must give the same numbers to 1e-9. It checks no input,
 * keeps no lists of fills, allocates nothing: the caller brings every buffer. Not part of the solution; built by build.sh.
 */
#ifndef ALGOACADEMY_LIMIT_H
#define ALGOACADEMY_LIMIT_H

#include <immintrin.h>
#include <math.h>
#include <stdint.h>

/* Bars that go through at a time: three columns of them stay in the first-level cache. */
enum { BLOCK = 1024, LANES = 8, LONGEST = 512 };

/* Inclusive prefix sum of eight values: lanes shifted in are zero. */
static inline __m512d scan_sum(__m512d x)
{
    const __m512i zero = _mm512_setzero_si512();
    x = _mm512_add_pd(x, _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), zero, 7)));
    x = _mm512_add_pd(x, _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), zero, 6)));
    return _mm512_add_pd(x, _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), zero, 4)));
}

static inline __m512d last_lane(__m512d x)
{
    return _mm512_permutexvar_pd(_mm512_set1_epi64(7), x);
}

/* Lanes below count. */
static inline __mmask8 first_lanes(int64_t count)
{
    return count >= LANES ? 0xFF : (__mmask8)((1u << count) - 1);
}

/*
 * Prefix sums of source[from-before .. from+count) into sums[0 .. before+count], sums[0] = 0. They start anew with every
 * block, so that rounding cannot pile up over the length of the column. sums holds BLOCK + LONGEST + 2 * LANES.
 */
static inline void block_prefix(const double *source, int64_t from, int64_t before, int64_t count, double *sums)
{
    const double *x = source + from - before;
    const int64_t total = before + count;
    __m512d carry = _mm512_setzero_pd();
    sums[0] = 0;
    for (int64_t i = 0; i < total; i += LANES) {
        __m512d s = _mm512_add_pd(scan_sum(_mm512_maskz_loadu_pd(first_lanes(total - i), x + i)), carry);
        _mm512_storeu_pd(sums + 1 + i, s);
        carry = last_lane(s);
    }
}

/* Cash and position; what trading has cost. */
typedef struct {
    double cash, quantity;
    double commission, slippage, turnover;
    int64_t fills;
} account;

typedef struct {
    double sum, squares;   /* of the returns */
    double peak, lowest;   /* of the equity: the highest so far, and the lowest since */
    double deepest;        /* ratio to the peak */
} metrics;

/* Arguments of a moving-average cross: arrays in, equity out. */
typedef struct {
    const double *open;
    const double *close;
    int64_t count;
    int64_t fast;
    int64_t slow;
    double commission;
    double slippage;
    double cash;
    double bars_per_year;
} cross_input;

void measure(metrics *m, const double *equity, int64_t from, int64_t to);
void report(const cross_input *in, const account *a, const metrics *m, const double *equity, double *answer);
void limit_sma(const double *x, int64_t count, int64_t length, double *out);

#endif
