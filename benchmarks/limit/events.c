/*
 * (3) The event-driven engine's task: at each bar fill at the open, stop-loss and take-profit inside the bar, mark to market,
 * call the strategy through a pointer. The strategy buys for 90 % of its equity when the fast average crosses above the slow
 * one, with a stop 1 % below and a target 2 % above the close of that bar, and sells when it crosses back.
 */
#include "limit.h"

typedef struct {
    double cash, quantity, close;
} view;

typedef struct {
    double quantity, stop, target;   /* quantity 0: no order */
    int cancels;                     /* takes the exits back */
} request;

typedef struct {
    const double *fast, *slow;
    const double *exits;
    int64_t warm_up;
    int above;
} strategy;

static request on_bar(strategy *s, const view *now, int64_t t)
{
    const int above = t >= s->warm_up && s->fast[t] > s->slow[t], before = s->above;
    s->above = above;
    if (above && !before && now->quantity == 0) {
        const double equity = now->cash;
        return (request){ 0.9 * equity / now->close, now->close * (1 - s->exits[0]), now->close * (1 + s->exits[1]), 0 };
    }
    if (!above && before && now->quantity != 0) return (request){ -now->quantity, 0, 0, 1 };
    return (request){ 0, 0, 0, 0 };
}

static inline void trade(account *a, const cross_input *in, double quantity, double reference, double slippage)
{
    const double units = fabs(quantity), price = reference * (1 + (quantity > 0 ? slippage : -slippage));
    const double paid = units * price * in->commission;
    a->turnover += units * reference / (a->cash + a->quantity * reference);
    a->cash -= quantity * price + paid;
    a->quantity += quantity;
    a->commission += paid;
    a->slippage += units * fabs(price - reference);
    a->fills++;
}

/* bars: open, high, low, close. exits: stop-loss and take-profit as fractions. columns: fast, slow, equity. */
void limit_events(const cross_input *in, const double *const *bars, const double *exits, double **columns, double *answer)
{
    const double *open = bars[0], *high = bars[1], *low = bars[2], *close = bars[3];
    double *equity = columns[2], stop = 0, target = 0;
    limit_sma(close, in->count, in->fast, columns[0]);
    limit_sma(close, in->count, in->slow, columns[1]);
    strategy s = { columns[0], columns[1], exits, in->slow - 1, 0 };
    request (*volatile callback)(strategy *, const view *, int64_t) = on_bar;
    account a = { .cash = in->cash };
    request placed = { 0, 0, 0, 0 };
    for (int64_t t = 0; t < in->count; t++) {
        double from = open[t];
        int entered = 0;
        if (placed.quantity != 0) {
            trade(&a, in, placed.quantity, open[t], in->slippage);
            if (placed.quantity > 0) {
                stop = placed.stop;
                target = placed.target;
                entered = 1;
            } else {
                a.quantity = 0;
            }
        }
        if (a.quantity != 0 && (low[t] <= stop || high[t] >= target)) {
            if (!entered && open[t] <= stop) trade(&a, in, -a.quantity, open[t], in->slippage);
            else if (!entered && open[t] >= target) trade(&a, in, -a.quantity, open[t], 0);
            else if (low[t] <= stop) trade(&a, in, -a.quantity, stop < from ? stop : from, in->slippage);
            else trade(&a, in, -a.quantity, target, 0);
        }
        equity[t] = a.cash + a.quantity * close[t];
        const view now = { a.cash, a.quantity, close[t] };
        placed = callback(&s, &now, t);
    }
    metrics m = { .peak = in->cash, .lowest = in->cash, .deepest = 1 };
    measure(&m, equity, 1, in->count);
    report(in, &a, &m, equity, answer);
}
