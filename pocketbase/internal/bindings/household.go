// This file tells hooks which requests come from one household, and not from which. The digest has a key that is
// made at each start and lies in memory only, so that a table of all addresses leads nowhere, today or later.
package bindings

import (
	"crypto/hmac"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"net"
	"net/http"
	"sync"

	"github.com/dop251/goja"
	"github.com/pocketbase/pocketbase/core"

	"common-care/internal/limits"
)

// households turns addresses into digests.
type households struct {
	once sync.Once
	key  [32]byte
}

func (h *households) digest(household string) string {
	h.once.Do(func() { _, _ = rand.Read(h.key[:]) }) // never fails (Go 1.24): the process ends instead
	sum := hmac.New(sha256.New, h.key[:])
	sum.Write([]byte(household))
	return hex.EncodeToString(sum.Sum(nil))
}

// household is by what limits count too. The address was settled before (web.settleCaller): behind a proxy it is
// the reader's and not the proxy's.
func (p *Platform) household(r *http.Request) string {
	address, _, err := net.SplitHostPort(r.RemoteAddr)
	if err != nil {
		address = r.RemoteAddr
	}
	return p.secret.digest(limits.Household(address))
}

func requestOf(value goja.Value) *http.Request {
	event, ok := value.Export().(*core.RequestEvent)
	if !ok || event.Request == nil {
		panic("it takes the event of a request")
	}
	return event.Request
}
