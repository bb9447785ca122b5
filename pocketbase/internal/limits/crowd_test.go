// How many connections and requests one household has open.
package limits

import (
	"io"
	"net"
	"net/netip"
	"testing"
)

func TestAHouseholdHasOnlySoManyOpenAtOnce(t *testing.T) {
	c := NewCrowd(2)
	first, ok1 := c.Enter("192.0.2.1")
	_, ok2 := c.Enter("::ffff:192.0.2.1")
	if _, ok3 := c.Enter("192.0.2.1"); !ok1 || !ok2 || ok3 {
		t.Errorf("one, two, three: %v %v %v", ok1, ok2, ok3)
	}
	leave, ok := c.Enter("192.0.2.2")
	if !ok {
		t.Fatal("the neighbour was refused")
	}
	leave()
	first()
	first() // twice counts once
	if _, ok := c.Enter("192.0.2.1"); !ok {
		t.Error("refused after one was closed")
	}
	if _, ok := c.Enter("192.0.2.1"); ok {
		t.Error("closing one let two in")
	}
	if len(c.open) != 1 {
		t.Errorf("%d households are remembered", len(c.open))
	}
}

// answers says whether a connection is kept: the server says one byte, or hangs up.
func answers(t *testing.T, address string) (kept bool, hangUp func()) {
	t.Helper()
	connection, err := net.Dial("tcp", address)
	if err != nil {
		t.Fatal(err)
	}
	_, err = io.ReadFull(connection, make([]byte, 1))
	return err == nil, func() { _ = connection.Close() }
}

func listen(t *testing.T, most int, proxies ...netip.Prefix) (address string, closed <-chan struct{}) {
	t.Helper()
	inner, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = inner.Close() })
	crowd, gone := NewCrowd(most).Listener(inner, proxies), make(chan struct{}, 10)
	go func() {
		for {
			connection, err := crowd.Accept()
			if err != nil {
				return
			}
			_, _ = connection.Write([]byte("x"))
			go func() {
				_, _ = io.Copy(io.Discard, connection)
				_ = connection.Close()
				gone <- struct{}{}
			}()
		}
	}()
	return inner.Addr().String(), gone
}

func TestOneConnectionTooManyIsHungUp(t *testing.T) {
	address, closed := listen(t, 2)
	kept1, hangUp := answers(t, address)
	kept2, _ := answers(t, address)
	kept3, _ := answers(t, address)
	if !kept1 || !kept2 || kept3 {
		t.Errorf("one, two, three: %v %v %v", kept1, kept2, kept3)
	}
	hangUp()
	<-closed
	if kept, _ := answers(t, address); !kept {
		t.Error("hung up although another was closed")
	}
}

func TestTheConnectionsOfAProxyAreNotThoseOfOneHousehold(t *testing.T) {
	address, _ := listen(t, 1, netip.MustParsePrefix("127.0.0.0/8"))
	for range 3 {
		if kept, _ := answers(t, address); !kept {
			t.Fatal("a proxy was hung up")
		}
	}
}
