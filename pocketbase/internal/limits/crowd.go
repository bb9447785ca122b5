// How many things one household may have open at the same time: connections, and requests that are being answered.
// Without an end to it one machine could hold every connection that this one can keep.
package limits

import (
	"net"
	"net/netip"
	"sync"
)

// MostAtOnce is enough for a general meeting of a hundred people behind one address: a browser keeps six connections.
const MostAtOnce = 800

// Crowd counts what is open now, by household. What is counted is open, so memory is bounded by it.
type Crowd struct {
	most  int
	mutex sync.Mutex
	open  map[string]int
}

// NewCrowd makes a count that lets a household have so many open.
func NewCrowd(most int) *Crowd { return &Crowd{most: most, open: map[string]int{}} }

// Enter counts one more, until leave is called. ok is false when it is one too many.
func (c *Crowd) Enter(address string) (leave func(), ok bool) {
	household := Household(address)
	c.mutex.Lock()
	defer c.mutex.Unlock()
	if c.open[household] >= c.most {
		return nil, false
	}
	c.open[household]++
	return sync.OnceFunc(func() {
		c.mutex.Lock()
		defer c.mutex.Unlock()
		if c.open[household]--; c.open[household] == 0 {
			delete(c.open, household)
		}
	}), true
}

// Listener hangs up on a household that has as many connections open as it may. Those of a proxy are everybody's and
// not counted: behind one, requests are counted by their reader's address.
func (c *Crowd) Listener(inner net.Listener, proxies []netip.Prefix) net.Listener {
	return &crowdListener{Listener: inner, crowd: c, proxies: proxies}
}

type crowdListener struct {
	net.Listener
	crowd   *Crowd
	proxies []netip.Prefix
}

func (l *crowdListener) Accept() (net.Conn, error) {
	for {
		connection, err := l.Listener.Accept()
		if err != nil {
			return nil, err
		}
		caller, err := netip.ParseAddrPort(connection.RemoteAddr().String())
		if err != nil || l.isProxy(caller.Addr().Unmap()) {
			return connection, nil
		}
		leave, ok := l.crowd.Enter(caller.Addr().String())
		if !ok {
			_ = connection.Close()
			continue
		}
		return &counted{connection, leave}, nil
	}
}

func (l *crowdListener) isProxy(ip netip.Addr) bool {
	for _, proxy := range l.proxies {
		if proxy.Contains(ip) {
			return true
		}
	}
	return false
}

// counted leaves the crowd when it is closed, however often that is.
type counted struct {
	net.Conn
	leave func()
}

func (c *counted) Close() error {
	defer c.leave()
	return c.Conn.Close()
}
