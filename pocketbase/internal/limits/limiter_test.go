// How often is too often, for whom, and for how long.
package limits

import (
	"net/netip"
	"testing"
	"time"
)

func at(l *Limiter, moment *time.Time) *Limiter {
	l.now = func() time.Time { return *moment }
	return l
}

func TestOneTooManyIsRefusedUntilTheWindowEnds(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	l := at(New(false), &moment)
	rule := forAccount[Command]
	for i := range rule.Most {
		if _, ok := l.Account(Command, "ann"); !ok {
			t.Fatalf("request %d of %d was refused", i+1, rule.Most)
		}
	}
	moment = moment.Add(10 * time.Second)
	wait, ok := l.Account(Command, "ann")
	if ok || wait != rule.Window-10*time.Second {
		t.Errorf("one too many: ok %v, wait %v", ok, wait)
	}
	if _, ok := l.Account(Command, "ben"); !ok {
		t.Error("another account was refused too")
	}
	if _, ok := l.Account(Read, "ann"); !ok {
		t.Error("reading was refused too")
	}
	moment = moment.Add(wait)
	if _, ok := l.Account(Command, "ann"); !ok {
		t.Error("refused after the window")
	}
}

func TestAddressesOfOneHouseholdCountTogether(t *testing.T) {
	for _, c := range []struct {
		name, one, other string
		together         bool
	}{
		{"the same IPv4 address", "192.0.2.1", "192.0.2.1", true},
		{"two IPv4 addresses", "192.0.2.1", "192.0.2.2", false},
		{"an IPv4 address written as IPv6", "192.0.2.1", "::ffff:192.0.2.1", true},
		{"two addresses of one IPv6 network", "2001:db8:1:1::1", "2001:db8:1:1:ffff::2", true},
		{"two IPv6 networks", "2001:db8:1:1::1", "2001:db8:1:2::1", false},
		{"with a zone", "fe80::1%eth0", "fe80::2", true},
	} {
		if got := Household(c.one) == Household(c.other); got != c.together {
			t.Errorf("%s: together is %v", c.name, got)
		}
	}
}

func TestEveryKindHasALimitByAddress(t *testing.T) {
	for kind := Page; kind <= Nowhere; kind++ {
		if rule := forAddress[kind]; rule.Most <= 0 || rule.Window <= 0 {
			t.Errorf("kind %d has none", kind)
		}
	}
}

// crowd asks once from each of so many invented addresses of one provider.
func crowd(t *testing.T, l *Limiter, kind Kind, many int) {
	t.Helper()
	for i := range many {
		address := netip.AddrFrom16([16]byte{0x20, 0x01, 0x0d, 0xb8, byte(i >> 24), byte(i >> 16), byte(i >> 8), byte(i)})
		if _, ok := l.Address(kind, address.String()); !ok {
			t.Fatalf("number %d was refused", i+1)
		}
	}
}

func TestInventedAddressesShutTheDoorToNobodyNew(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	l := at(New(false), &moment)
	if _, ok := l.Address(SignIn, "192.0.2.1"); !ok {
		t.Fatal("the first was refused")
	}
	crowd(t, l, SignIn, mostCallers+1000)
	for _, newcomer := range []string{"198.51.100.7", "198.51.100.8", "2a00:1450::1"} {
		if _, ok := l.Address(SignIn, newcomer); !ok {
			t.Errorf("%s, who had never asked, was refused", newcomer)
		}
	}
	if asked := l.Asked(SignIn, "192.0.2.1"); asked != 1 {
		t.Errorf("one who was counted before has asked %d times", asked)
	}
}

func TestACrowdOfInventedAddressesIsLimitedTogether(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	l := at(New(false), &moment)
	crowd(t, l, SignIn, mostCallers)
	refused := false
	for i := range forAddress[SignIn].Most*networkFactor + 1 {
		address := netip.AddrFrom16([16]byte{0x2a, 0x00, 0, 0, 0, 0, byte(i >> 8), byte(i)})
		_, ok := l.Address(SignIn, address.String())
		refused = refused || !ok
	}
	if !refused {
		t.Error("one network may invent as many as it likes")
	}
	if _, ok := l.Address(SignIn, "2a00:0:1::1"); !ok {
		t.Error("the network beside it was refused too")
	}
}

func TestStrangersWithManyAddressesCannotFillTheMemory(t *testing.T) {
	moment := time.Unix(1_000_000, 0)
	l := at(New(false), &moment)
	c := &counter{ends: moment.Add(time.Minute), counts: make(map[string]int, mostCallers), networks: make(map[string]int, mostCallers)}
	l.counters[counterKey{false, Read}] = c
	for i := range mostCallers {
		c.counts[time.Duration(i).String()] = 1
		c.networks[time.Duration(i).String()] = 1
	}
	if _, ok := l.Address(Read, "198.51.100.7"); !ok {
		t.Error("somebody new was refused")
	}
	if len(c.counts) > mostCallers || len(c.networks) > mostCallers {
		t.Errorf("%d callers and %d networks are counted", len(c.counts), len(c.networks))
	}
	moment = moment.Add(time.Minute)
	if _, ok := l.Address(Read, "198.51.100.7"); !ok || len(l.counters[counterKey{false, Read}].counts) != 1 {
		t.Error("the count was not dropped at the end of its window")
	}
}

func TestTestLimitsAreOutOfReach(t *testing.T) {
	l := New(true)
	for range 10 * forAccount[Command].Most {
		if _, ok := l.Account(Command, "ann"); !ok {
			t.Fatal("refused")
		}
	}
	if !l.Wide() || New(false).Wide() {
		t.Error("Wide does not say so")
	}
}
