/*
 * (2) The Sharpe ratio of many SMA crosses with costs, on two cores. A trade of everything one has earns the market's own
 * returns but for its first and its last bar, so each trade is two table look-ups and a difference of running sums.
 */
#include "limit.h"
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { STRETCH = 256, WORDS = STRETCH / 64 };

typedef struct {
    double *entry;    /* return of the bar that is bought at the open */
    double *exit;     /* return of the bar that is sold at the open */
    double *sum;      /* of the market's returns up to a bar */
    double *squares;
} tables;

typedef struct {
    double sum, squares;
    int64_t entered;   /* bar of the purchase, or -1 */
    uint64_t before;   /* was the fast average above the slow one at the bar before? */
} trader;

typedef struct {
    const cross_input *in;
    const tables *table;
    const int64_t *fast, *slow;
    int64_t pairs, longest;
    double *sharpe;
} share;

static void fill_tables(const cross_input *in, const tables *to)
{
    const double bought = 1 / ((1 + in->slippage) * (1 + in->commission));
    const double sold = (1 - in->slippage) * (1 - in->commission);
    double sum = 0, squares = 0;
    to->sum[0] = to->squares[0] = to->entry[0] = to->exit[0] = 0;
    for (int64_t t = 1; t < in->count; t++) {
        const double inverse = 1 / in->close[t - 1], r = in->close[t] * inverse - 1;
        to->entry[t] = in->close[t] / in->open[t] * bought - 1;
        to->exit[t] = in->open[t] * sold * inverse - 1;
        to->sum[t] = sum += r;
        to->squares[t] = squares += r * r;
    }
}

static inline void trade(trader *a, const tables *table, int64_t bar, int buy)
{
    if (buy) {
        const double r = table->entry[bar];
        a->sum += r - table->sum[bar];
        a->squares += r * r - table->squares[bar];
        a->entered = bar;
    } else if (a->entered >= 0) {
        const double r = table->exit[bar];
        a->sum += r + table->sum[bar - 1];
        a->squares += r * r + table->squares[bar - 1];
        a->entered = -1;
    }
}

static inline uint64_t above64(const double *fast, const double *slow)
{
    uint64_t bits = 0;
    for (int i = 0; i < 8; i++)
        bits |= (uint64_t)_mm512_cmp_pd_mask(_mm512_loadu_pd(fast + 8 * i), _mm512_loadu_pd(slow + 8 * i), _CMP_GT_OQ) << (8 * i);
    return bits;
}

static void follow(const share *s, trader *a, const double *fast, const double *slow, int64_t start, int64_t count)
{
    for (int64_t word = 0; word * 64 < count; word++) {
        const int64_t left = count - word * 64;
        const uint64_t above = above64(fast + 64 * word, slow + 64 * word);
        uint64_t turns = above ^ ((above << 1) | a->before);
        turns &= left >= 64 ? ~0ull : (1ull << left) - 1;
        a->before = above >> 63;
        for (; turns; turns &= turns - 1) {
            const int bit = __builtin_ctzll(turns);
            const int64_t bar = start + word * 64 + bit + 1;
            if (bar < s->in->count) trade(a, s->table, bar, (above >> bit) & 1);
        }
    }
}

static void means(const double *sums, int64_t longest, int64_t length, int64_t count, double *to)
{
    const __m512d inverse = _mm512_set1_pd(1.0 / (double)length);
    for (int64_t i = 0; i < count; i += LANES) {
        const __m512d window = _mm512_sub_pd(_mm512_loadu_pd(sums + longest + i), _mm512_loadu_pd(sums + longest - length + i));
        _mm512_storeu_pd(to + i, _mm512_mul_pd(window, inverse));
    }
}

static double ratio(const cross_input *in, const tables *table, trader *a)
{
    const double n = (double)(in->count - 1);
    if (a->entered >= 0) {
        a->sum += table->sum[in->count - 1];
        a->squares += table->squares[in->count - 1];
    }
    const double mean = a->sum / n;
    return mean / sqrt((a->squares - n * mean * mean) / (n - 1)) * sqrt(in->bars_per_year);
}

static void *work(void *argument)
{
    const share *s = argument;
    const cross_input *in = s->in;
    double *rows = aligned_alloc(64, (size_t)(s->longest + 1) * STRETCH * sizeof(double));
    trader *traders = malloc((size_t)s->pairs * sizeof(trader));
    char needed[LONGEST + 1] = { 0 };
    double sums[STRETCH + LONGEST + 2 * LANES];
    for (int64_t p = 0; p < s->pairs; p++) {
        needed[s->fast[p]] = needed[s->slow[p]] = 1;
        traders[p] = (trader){ .entered = -1 };
    }
    for (int64_t start = 0; start < in->count; start += STRETCH) {
        const int64_t count = in->count - start < STRETCH ? in->count - start : STRETCH;
        const int64_t before = start < s->longest - 1 ? start : s->longest - 1;
        memset(sums, 0, sizeof sums);
        block_prefix(in->close, start, before, count, sums + s->longest - 1 - before);
        for (int64_t length = 1; length <= s->longest; length++)
            if (needed[length]) means(sums, s->longest, length, count, rows + length * STRETCH);
        for (int64_t p = 0; p < s->pairs; p++) {
            /* Until the slow average has all its values it is out of reach. */
            double *slow = rows + s->slow[p] * STRETCH;
            for (int64_t t = start; t < s->slow[p] - 1 && t < start + count; t++) slow[t - start] = INFINITY;
            follow(s, traders + p, rows + s->fast[p] * STRETCH, slow, start, count);
        }
    }
    for (int64_t p = 0; p < s->pairs; p++) s->sharpe[p] = ratio(in, s->table, traders + p);
    free(traders);
    free(rows);
    return 0;
}

void limit_sweep(const cross_input *in, const int64_t *fast, const int64_t *slow, int64_t pairs, double *sharpe)
{
    const size_t column = (size_t)in->count * sizeof(double);
    const tables table = { malloc(column), malloc(column), malloc(column), malloc(column) };
    const int64_t half = pairs / 2;
    int64_t longest = 1;
    for (int64_t p = 0; p < pairs; p++) {
        if (fast[p] > longest) longest = fast[p];
        if (slow[p] > longest) longest = slow[p];
    }
    fill_tables(in, &table);
    share shares[2] = {
        { in, &table, fast, slow, half, longest, sharpe },
        { in, &table, fast + half, slow + half, pairs - half, longest, sharpe + half },
    };
    pthread_t other;
    pthread_create(&other, 0, work, shares);
    work(shares + 1);
    pthread_join(other, 0);
    free(table.entry);
    free(table.exit);
    free(table.sum);
    free(table.squares);
}
