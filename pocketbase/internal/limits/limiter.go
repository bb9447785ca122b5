// This file counts. Windows are fixed and shared by all callers, so forgetting is cheap: at the end of a window
// the whole count is dropped, and a stranger with many addresses cannot make it grow without end. When a count is
// full, callers that it does not know are counted by their wider network instead, with a wider allowance; when that
// is full too they are let in uncounted. Nobody is refused for what others have asked.
package limits

import (
	"net/netip"
	"sync"
	"time"
)

// mostCallers bounds the memory of one count, and that of the count by wider networks behind it.
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
	ends     time.Time
	counts   map[string]int // by caller
	networks map[string]int // by wider network: the callers for whom there was no more room
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
	return l.count(counterKey{false, kind}, forAddress[kind], Household(address), network(address))
}

// Asked says how much an address has asked for in this window.
func (l *Limiter) Asked(kind Kind, address string) int {
	l.mutex.Lock()
	defer l.mutex.Unlock()
	c := l.counters[counterKey{false, kind}]
	if c == nil || !l.now().Before(c.ends) {
		return 0
	}
	return c.counts[Household(address)]
}

// Account counts one request of an account.
func (l *Limiter) Account(kind Kind, id string) (wait time.Duration, ok bool) {
	return l.count(counterKey{true, kind}, forAccount[kind], id, "")
}

func (l *Limiter) count(key counterKey, rule Rule, caller, network string) (time.Duration, bool) {
	if rule.Most == 0 {
		return 0, true
	}
	now := l.now()
	l.mutex.Lock()
	defer l.mutex.Unlock()
	c := l.counters[key]
	if c == nil || !now.Before(c.ends) {
		c = &counter{ends: now.Add(rule.Window), counts: map[string]int{}, networks: map[string]int{}}
		l.counters[key] = c
	}
	most := rule.Most * l.factor
	within, counted := another(c.counts, caller, most)
	if !counted && network != "" {
		within, _ = another(c.networks, network, most*networkFactor)
	}
	if !within {
		return c.ends.Sub(now), false
	}
	return 0, true
}

// another counts one more for a caller who has not asked for the most already. counted is false when there is no
// room to count somebody new, who is then within the limit.
func another(counts map[string]int, caller string, most int) (within, counted bool) {
	asked, known := counts[caller]
	if !known && len(counts) >= mostCallers {
		return true, false
	}
	if asked >= most {
		return false, true
	}
	counts[caller] = asked + 1
	return true, true
}

// Household is what one connection at home can use: an IPv4 address, or an IPv6 network of 64 bits.
func Household(address string) string { return prefixOf(address, 32, 64) }

// network is what one customer of a provider can invent addresses from.
func network(address string) string { return prefixOf(address, 24, 48) }

func prefixOf(address string, bits4, bits6 int) string {
	ip, err := netip.ParseAddr(address)
	if err != nil {
		return address
	}
	ip = ip.Unmap()
	bits := bits6
	if ip.Is4() {
		bits = bits4
	}
	prefix, err := ip.WithZone("").Prefix(bits)
	if err != nil {
		return address
	}
	return prefix.String()
}
