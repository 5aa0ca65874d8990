/* (4) Sma, Ema, Rsi, Macd, Bollinger, Atr: each one pass over the column, eight bars at a time; NaN through the warm-up. */
#include "limit.h"

/* s[t] = beta s[t-1] + x[t] for eight bars; the state is s of the bar before in all lanes. */
typedef struct {
    __m512d beta1, beta2, beta4, beta8, powers;
} recursion;

static inline recursion recursion_of(double b)
{
    const double b2 = b * b, b4 = b2 * b2;
    return (recursion){ _mm512_set1_pd(b), _mm512_set1_pd(b2), _mm512_set1_pd(b4), _mm512_set1_pd(b4 * b4),
        _mm512_setr_pd(b, b2, b2 * b, b4, b4 * b, b4 * b2, b4 * b2 * b, b4 * b4) };
}

#define SHIFT(x, by) _mm512_castsi512_pd(_mm512_alignr_epi64(_mm512_castpd_si512(x), _mm512_setzero_si512(), 8 - (by)))

static inline __m512d recurse(const recursion *r, __m512d x, __m512d *state)
{
    x = _mm512_fmadd_pd(r->beta1, SHIFT(x, 1), x);
    x = _mm512_fmadd_pd(r->beta2, SHIFT(x, 2), x);
    x = _mm512_fmadd_pd(r->beta4, SHIFT(x, 4), x);
    const __m512d result = _mm512_fmadd_pd(r->powers, *state, x);
    *state = _mm512_fmadd_pd(r->beta8, *state, last_lane(x));
    return result;
}

static void fill_nan(double *destination, int64_t count)
{
    for (int64_t t = 0; t < count; t++) destination[t] = NAN;
}

static double mean_of(const double *x, int64_t count)
{
    double sum = 0;
    for (int64_t i = 0; i < count; i++) sum += x[i];
    return sum / (double)count;
}

void limit_sma(const double *x, int64_t count, int64_t length, double *out)
{
    double sums[BLOCK + LONGEST + 2 * LANES];
    const __m512d inverse = _mm512_set1_pd(1.0 / (double)length);
    fill_nan(out, length - 1);
    for (int64_t start = length - 1; start < count; start += BLOCK) {
        const int64_t bars = count - start < BLOCK ? count - start : BLOCK;
        block_prefix(x, start, length - 1, bars, sums);
        for (int64_t i = 0; i < bars; i += LANES) {
            const __m512d window = _mm512_sub_pd(_mm512_loadu_pd(sums + length + i), _mm512_loadu_pd(sums + i));
            _mm512_mask_storeu_pd(out + start + i, first_lanes(bars - i), _mm512_mul_pd(window, inverse));
        }
    }
}

void limit_ema(const double *x, int64_t count, int64_t length, double *out)
{
    const double alpha = 2.0 / (double)(length + 1);
    const recursion r = recursion_of(1 - alpha);
    const __m512d a = _mm512_set1_pd(alpha);
    fill_nan(out, length - 1);
    out[length - 1] = mean_of(x, length);
    __m512d state = _mm512_set1_pd(out[length - 1] / alpha);
    for (int64_t t = length; t < count; t += LANES) {
        const __mmask8 lanes = first_lanes(count - t);
        const __m512d s = recurse(&r, _mm512_maskz_loadu_pd(lanes, x + t), &state);
        _mm512_mask_storeu_pd(out + t, lanes, _mm512_mul_pd(a, s));
    }
}

void limit_rsi(const double *x, int64_t count, int64_t length, double *out)
{
    const recursion r = recursion_of(1 - 1.0 / (double)length);
    const __m512d fifty = _mm512_set1_pd(50);
    double net = x[length] - x[0], gross = 0;
    for (int64_t i = 1; i <= length; i++) gross += fabs(x[i] - x[i - 1]);
    fill_nan(out, length);
    out[length] = 50 + 50 * net / gross;
    /* In units of alpha both recursions start at their mean times n: the sum itself. */
    __m512d up = _mm512_set1_pd(net), all = _mm512_set1_pd(gross);
    for (int64_t t = length + 1; t < count; t += LANES) {
        const __mmask8 lanes = first_lanes(count - t);
        const __m512d change = _mm512_sub_pd(_mm512_maskz_loadu_pd(lanes, x + t), _mm512_maskz_loadu_pd(lanes, x + t - 1));
        const __m512d n = recurse(&r, change, &up), g = recurse(&r, _mm512_abs_pd(change), &all);
        _mm512_mask_storeu_pd(out + t, lanes, _mm512_fmadd_pd(fifty, _mm512_div_pd(n, g), fifty));
    }
}

void limit_macd(const double *x, int64_t count, const int64_t *lengths, double *line, double *signal)
{
    const int64_t fast = lengths[0], slow = lengths[1], smooth = lengths[2], first = slow + smooth - 2;
    const double a = 2.0 / (double)(fast + 1), b = 2.0 / (double)(slow + 1), c = 2.0 / (double)(smooth + 1);
    double f = mean_of(x, fast), s = mean_of(x, slow), total = 0;
    fill_nan(line, slow - 1);
    fill_nan(signal, first);
    for (int64_t t = fast; t < slow; t++) f += a * (x[t] - f);
    for (int64_t t = slow - 1; t <= first; t++) {
        if (t >= slow) {
            f += a * (x[t] - f);
            s += b * (x[t] - s);
        }
        line[t] = f - s;
        total += line[t];
    }
    signal[first] = total / (double)smooth;
    const recursion rf = recursion_of(1 - a), rs = recursion_of(1 - b), rc = recursion_of(1 - c);
    const __m512d va = _mm512_set1_pd(a), vb = _mm512_set1_pd(b), vc = _mm512_set1_pd(c);
    __m512d sf = _mm512_set1_pd(f / a), ss = _mm512_set1_pd(s / b), sc = _mm512_set1_pd(signal[first] / c);
    for (int64_t t = first + 1; t < count; t += LANES) {
        const __mmask8 lanes = first_lanes(count - t);
        const __m512d v = _mm512_maskz_loadu_pd(lanes, x + t);
        const __m512d quick = _mm512_mul_pd(va, recurse(&rf, v, &sf));
        const __m512d d = _mm512_fnmadd_pd(vb, recurse(&rs, v, &ss), quick);
        _mm512_mask_storeu_pd(line + t, lanes, d);
        _mm512_mask_storeu_pd(signal + t, lanes, _mm512_mul_pd(vc, recurse(&rc, d, &sc)));
    }
}

void limit_bollinger(const double *x, int64_t count, int64_t length, double width, double **bands)
{
    double sums[BLOCK + LONGEST + 2 * LANES], squares[BLOCK + LONGEST + 2 * LANES];
    const __m512d inverse = _mm512_set1_pd(1.0 / (double)length), k = _mm512_set1_pd(width);
    for (int band = 0; band < 3; band++) fill_nan(bands[band], length - 1);
    for (int64_t start = length - 1; start < count; start += BLOCK) {
        const int64_t bars = count - start < BLOCK ? count - start : BLOCK, total = bars + length - 1;
        /* Distances from the block's first price: the squares are small, and their difference keeps its digits. */
        const double *from = x + start - length + 1;
        const __m512d base = _mm512_set1_pd(from[0]);
        __m512d sum = _mm512_setzero_pd(), square = sum;
        sums[0] = squares[0] = 0;
        for (int64_t i = 0; i < total; i += LANES) {
            const __mmask8 lanes = first_lanes(total - i);
            const __m512d d = _mm512_maskz_sub_pd(lanes, _mm512_maskz_loadu_pd(lanes, from + i), base);
            const __m512d s = _mm512_add_pd(scan_sum(d), sum), q = _mm512_add_pd(scan_sum(_mm512_mul_pd(d, d)), square);
            _mm512_storeu_pd(sums + 1 + i, s);
            _mm512_storeu_pd(squares + 1 + i, q);
            sum = last_lane(s);
            square = last_lane(q);
        }
        for (int64_t i = 0; i < bars; i += LANES) {
            const __mmask8 lanes = first_lanes(bars - i);
            const __m512d m = _mm512_mul_pd(_mm512_sub_pd(_mm512_loadu_pd(sums + length + i), _mm512_loadu_pd(sums + i)), inverse);
            const __m512d q = _mm512_mul_pd(_mm512_sub_pd(_mm512_loadu_pd(squares + length + i), _mm512_loadu_pd(squares + i)), inverse);
            const __m512d variance = _mm512_max_pd(_mm512_fnmadd_pd(m, m, q), _mm512_setzero_pd());
            const __m512d spread = _mm512_mul_pd(k, _mm512_sqrt_pd(variance)), middle = _mm512_add_pd(m, base);
            _mm512_mask_storeu_pd(bands[0] + start + i, lanes, middle);
            _mm512_mask_storeu_pd(bands[1] + start + i, lanes, _mm512_add_pd(middle, spread));
            _mm512_mask_storeu_pd(bands[2] + start + i, lanes, _mm512_sub_pd(middle, spread));
        }
    }
}

void limit_atr(const double *const *bars, int64_t count, int64_t length, double *out)
{
    const double *high = bars[0], *low = bars[1], *close = bars[2];
    const recursion r = recursion_of(1 - 1.0 / (double)length);
    const __m512d a = _mm512_set1_pd(1.0 / (double)length);
    double sum = 0;
    for (int64_t t = 1; t <= length; t++) sum += fmax(high[t], close[t - 1]) - fmin(low[t], close[t - 1]);
    fill_nan(out, length);
    out[length] = sum / (double)length;
    __m512d state = _mm512_set1_pd(sum);
    for (int64_t t = length + 1; t < count; t += LANES) {
        const __mmask8 lanes = first_lanes(count - t);
        const __m512d before = _mm512_maskz_loadu_pd(lanes, close + t - 1);
        const __m512d top = _mm512_max_pd(_mm512_maskz_loadu_pd(lanes, high + t), before);
        const __m512d bottom = _mm512_min_pd(_mm512_maskz_loadu_pd(lanes, low + t), before);
        _mm512_mask_storeu_pd(out + t, lanes, _mm512_mul_pd(a, recurse(&r, _mm512_sub_pd(top, bottom), &state)));
    }
}
