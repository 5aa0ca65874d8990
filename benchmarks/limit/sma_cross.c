/* (1) Long while SMA(fast) > SMA(slow): from arrays to equity and metrics, one pass, block by block. */
#include "limit.h"
#include <sys/mman.h>

/* The order of bar t - 1, filled at the open of t: all in, or out. */
static inline void fill(account *a, const cross_input *in, int buy, double open)
{
    const double side = buy ? 1 : -1;
    const double equity = a->cash + a->quantity * open;
    const double rate = in->slippage + in->commission * (1 + in->slippage);
    const double quantity = buy ? (equity - a->quantity * open) / (1 + rate) / open : -a->quantity;
    const double price = open * (1 + side * in->slippage);
    const double paid = fabs(quantity) * price * in->commission;
    a->cash -= quantity * price + paid;
    a->quantity = buy ? a->quantity + quantity : 0;
    a->commission += paid;
    a->slippage += fabs(quantity) * open * in->slippage;
    a->turnover += fabs(quantity) * open / equity;
    a->fills++;
}

static inline void mark(const account *a, const double *close, int64_t from, int64_t to, double *equity)
{
    const __m512d cash = _mm512_set1_pd(a->cash), quantity = _mm512_set1_pd(a->quantity);
    for (int64_t t = from; t < to; t += LANES) {
        const __mmask8 lanes = first_lanes(to - t);
        const __m512d value = _mm512_fmadd_pd(quantity, _mm512_maskz_loadu_pd(lanes, close + t), cash);
        _mm512_mask_storeu_pd(equity + t, lanes, value);
    }
}

/* A bit a bar: is the fast average above the slow one? */
static void compare(const cross_input *in, const double *sums, int64_t count, uint8_t *above)
{
    const __m512d fast = _mm512_set1_pd(1.0 / (double)in->fast), slow = _mm512_set1_pd(1.0 / (double)in->slow);
    const double *end = sums + in->slow, *fast_start = sums + in->slow - in->fast;
    for (int64_t i = 0; i < count; i += LANES) {
        const __m512d last = _mm512_loadu_pd(end + i);
        const __m512d f = _mm512_mul_pd(_mm512_sub_pd(last, _mm512_loadu_pd(fast_start + i)), fast);
        const __m512d s = _mm512_mul_pd(_mm512_sub_pd(last, _mm512_loadu_pd(sums + i)), slow);
        above[i / LANES] = first_lanes(count - i) & _mm512_cmp_pd_mask(f, s, _CMP_GT_OQ);
    }
}

static inline void new_peak(metrics *m, const double *equity, int64_t from, int64_t to)
{
    for (int64_t t = from; t < to; t++) {
        if (equity[t] > m->peak) {
            m->deepest = fmin(m->deepest, m->lowest / m->peak);
            m->peak = m->lowest = equity[t];
        } else {
            m->lowest = fmin(m->lowest, equity[t]);
        }
    }
}

void measure(metrics *m, const double *equity, int64_t from, int64_t to)
{
    __m512d sum = _mm512_setzero_pd(), squares = sum;
    const __m512d one = _mm512_set1_pd(1);
    __m512d peak = _mm512_set1_pd(m->peak), lowest = _mm512_set1_pd(m->lowest);
    for (int64_t t = from; t < to; t += LANES) {
        const __mmask8 lanes = first_lanes(to - t);
        const __m512d now = _mm512_mask_loadu_pd(one, lanes, equity + t);
        const __m512d before = _mm512_mask_loadu_pd(one, lanes, equity + t - 1);
        const __m512d r = _mm512_sub_pd(_mm512_div_pd(now, before), one);
        sum = _mm512_add_pd(sum, r);
        squares = _mm512_fmadd_pd(r, r, squares);
        if (_mm512_mask_cmp_pd_mask(lanes, now, peak, _CMP_GT_OQ)) {
            m->lowest = _mm512_reduce_min_pd(lowest);
            new_peak(m, equity, t, t + LANES < to ? t + LANES : to);
            peak = _mm512_set1_pd(m->peak);
            lowest = _mm512_set1_pd(m->lowest);
        } else {
            lowest = _mm512_mask_min_pd(lowest, lanes, lowest, now);
        }
    }
    m->lowest = _mm512_reduce_min_pd(lowest);
    m->sum += _mm512_reduce_add_pd(sum);
    m->squares += _mm512_reduce_add_pd(squares);
}

void report(const cross_input *in, const account *a, const metrics *m, const double *equity, double *answer)
{
    const double n = (double)(in->count - 1), mean = m->sum / n;
    const double deviation = sqrt((m->squares - n * mean * mean) / (n - 1));
    answer[0] = equity[in->count - 1];
    answer[1] = mean / deviation * sqrt(in->bars_per_year);
    answer[2] = pow(equity[in->count - 1] / equity[0], in->bars_per_year / n) - 1;
    answer[3] = fmin(m->deepest, m->lowest / m->peak) - 1;
    answer[4] = (double)a->fills;
    answer[5] = a->commission;
    answer[6] = a->slippage;
    answer[7] = a->turnover;
}

void limit_sma_cross(const cross_input *in, double *equity, double *answer)
{
    double sums[BLOCK + LONGEST + 2 * LANES];
    uint64_t above[BLOCK / 64];
    account a = { .cash = in->cash };
    metrics m = { .peak = in->cash, .lowest = in->cash, .deepest = 1 };
    const int64_t warm_up = in->slow - 1;
    int64_t marked = 0, measured = 1;
    uint64_t carry = 0;
    for (int64_t start = warm_up; start < in->count; start += BLOCK) {
        const int64_t count = in->count - start < BLOCK ? in->count - start : BLOCK;
        block_prefix(in->close, start, warm_up, count, sums);
        for (int w = 0; w < BLOCK / 64; w++) above[w] = 0;
        compare(in, sums, count, (uint8_t *)above);
        for (int64_t word = 0; word * 64 < count; word++) {
            const int64_t lanes = count - word * 64;
            uint64_t turns = above[word] ^ ((above[word] << 1) | carry);
            turns &= lanes >= 64 ? ~0ull : (1ull << lanes) - 1;
            carry = above[word] >> 63;
            for (; turns; turns &= turns - 1) {
                const int bit = __builtin_ctzll(turns);
                const int64_t filled = start + word * 64 + bit + 1;
                if (filled == in->count) break;
                mark(&a, in->close, marked, filled, equity);
                marked = filled;
                fill(&a, in, (above[word] >> bit) & 1, in->open[filled]);
            }
        }
        mark(&a, in->close, marked, start + count, equity);
        marked = start + count;
        measure(&m, equity, measured, marked);
        measured = marked;
    }
    report(in, &a, &m, equity, answer);
}

/* The same into a column that is asked from the system and given back each time, as a program that keeps nothing does. */
void limit_sma_cross_fresh(const cross_input *in, double *answer)
{
    const size_t size = (size_t)in->count * sizeof(double);
    double *equity = mmap(0, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    limit_sma_cross(in, equity, answer);
    munmap(equity, size);
}
