/*
 * (3) Bar by bar with a call-back: fill at the open, stop-loss and take-profit inside the bar, mark to market, ask the
 * strategy. The strategy is the cross of (1), read from its two columns; its position is bracketed from its fill price.
 */
#include "limit.h"

typedef struct {
    const double *fast, *slow;
    int64_t warm_up;
    int above;
} strategy;

typedef struct {
    int placed, buy;   /* an order to go all in, or out, at the next open */
} order;

/* Called through a pointer, as an engine that does not know its strategy must. */
static order on_bar(strategy *s, int64_t t)
{
    const int above = t >= s->warm_up && s->fast[t] > s->slow[t];
    const order next = { above != s->above, above };
    s->above = above;
    return next;
}

static inline void close_at(account *a, const cross_input *in, double price, double slippage)
{
    const double paid = a->quantity * price * (1 - slippage) * in->commission;
    a->turnover += a->quantity * price / (a->cash + a->quantity * price);
    a->slippage += a->quantity * price * slippage;
    a->cash += a->quantity * price * (1 - slippage) - paid;
    a->commission += paid;
    a->quantity = 0;
    a->fills++;
}

static inline double buy(account *a, const cross_input *in, double open)
{
    const double rate = in->slippage + in->commission * (1 + in->slippage), price = open * (1 + in->slippage);
    const double quantity = a->cash / (1 + rate) / open, paid = quantity * price * in->commission;
    a->turnover += quantity * open / a->cash;
    a->cash -= quantity * price + paid;
    a->quantity = quantity;
    a->commission += paid;
    a->slippage += quantity * open * in->slippage;
    a->fills++;
    return price;
}

/* bars: open, high, low, close. exits: stop-loss and take-profit as fractions. columns: fast, slow, equity. */
void limit_brackets(const cross_input *in, const double *const *bars, const double *exits, double **columns, double *answer)
{
    const double *open = bars[0], *high = bars[1], *low = bars[2], *close = bars[3];
    double *equity = columns[2], stop = 0, target = 0;
    limit_sma(close, in->count, in->fast, columns[0]);
    limit_sma(close, in->count, in->slow, columns[1]);
    strategy s = { columns[0], columns[1], in->slow - 1, 0 };
    order (*volatile callback)(strategy *, int64_t) = on_bar;
    account a = { .cash = in->cash };
    order pending = { 0, 0 };
    for (int64_t t = 0; t < in->count; t++) {
        if (pending.placed) {
            if (pending.buy) {
                const double price = buy(&a, in, open[t]);
                stop = price * (1 - exits[0]);
                target = price * (1 + exits[1]);
            } else if (a.quantity != 0) {
                close_at(&a, in, open[t], in->slippage);
            }
        }
        if (a.quantity != 0) {
            if (low[t] <= stop || high[t] >= target) {
                if (open[t] <= stop) close_at(&a, in, open[t], in->slippage);
                else if (open[t] >= target) close_at(&a, in, open[t], 0);
                else if (low[t] <= stop) close_at(&a, in, stop, in->slippage);
                else close_at(&a, in, target, 0);
            }
        }
        equity[t] = a.cash + a.quantity * close[t];
        pending = callback(&s, t);
    }
    metrics m = { .peak = in->cash, .lowest = in->cash, .deepest = 1 };
    measure(&m, equity, 1, in->count);
    report(in, &a, &m, equity, answer);
}
