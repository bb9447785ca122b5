// This file counts. Windows are fixed and shared by all callers, so forgetting is cheap: at the end of a window
// the whole count is dropped, and a stranger with many addresses cannot make it grow without end.
package limits

import (
	"net/netip"
	"sync"
	"time"
)

// mostCallers bounds the memory of one count; past it, unknown callers are refused until the window ends.
const mostCallers = 200_000

// Limiter counts what addresses and accounts ask for.
type Limiter struct {
	factor   int
	now      func() time.Time
	mutex    sync.Mutex
	counters map[counterKey]*counter
}

type counterKey struct {
	account bool
	kind    Kind
}

type counter struct {
	ends   time.Time
	counts map[string]int
}

// New counts by real time: a clock that a test has stopped would never end a window.
func New(wide bool) *Limiter {
	l := &Limiter{factor: 1, now: time.Now, counters: map[counterKey]*counter{}}
	if wide {
		l.factor = testFactor
	}
	return l
}

// Wide says whether the limits are those of tests.
func (l *Limiter) Wide() bool { return l.factor != 1 }

// Address counts one request from an address. When it is one too many, ok is false and wait says how long
// until the next window.
func (l *Limiter) Address(kind Kind, address string) (wait time.Duration, ok bool) {
	return l.count(counterKey{false, kind}, forAddress[kind], Household(address))
}

// Account counts one request of an account.
func (l *Limiter) Account(kind Kind, id string) (wait time.Duration, ok bool) {
	return l.count(counterKey{true, kind}, forAccount[kind], id)
}

func (l *Limiter) count(key counterKey, rule Rule, caller string) (time.Duration, bool) {
	if rule.Most == 0 {
		return 0, true
	}
	now := l.now()
	l.mutex.Lock()
	defer l.mutex.Unlock()
	c := l.counters[key]
	if c == nil || !now.Before(c.ends) {
		c = &counter{ends: now.Add(rule.Window), counts: map[string]int{}}
		l.counters[key] = c
	}
	asked, known := c.counts[caller]
	if !known && len(c.counts) >= mostCallers || asked >= rule.Most*l.factor {
		return c.ends.Sub(now), false
	}
	c.counts[caller] = asked + 1
	return 0, true
}

// Household is what one connection at home can use: an IPv4 address, or an IPv6 network of 64 bits.
func Household(address string) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	ip = ip.Unmap()
	if ip.Is4() {
		return ip.String()
	}
	prefix, err := ip.WithZone("").Prefix(64)
	if err != nil {
		return address
	}
	return prefix.String()
}
