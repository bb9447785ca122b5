// How the answer of a query leaves: a member's is kept by nobody, one that is for anyone may be kept and asked for
// again (and then costs a 304), and a long one is compressed.
package web

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"net/http"
	"strconv"
	"strings"

	"common-care/internal/doors"
	"common-care/internal/site"
)

// leastCompressed is the size from which compressing is worth its work.
const leastCompressed = 1 << 10

// held keeps an answer until it is whole.
type held struct {
	header http.Header
	status int
	body   bytes.Buffer
}

func (h *held) Header() http.Header { return h.header }

func (h *held) WriteHeader(status int) {
	if h.status == 0 {
		h.status = status
	}
}

func (h *held) Write(part []byte) (int, error) {
	h.WriteHeader(http.StatusOK)
	return h.body.Write(part)
}

func answerQuery(api http.Handler, w http.ResponseWriter, r *http.Request, door doors.Door) {
	answer := &held{header: w.Header()}
	api.ServeHTTP(answer, r)
	answer.WriteHeader(http.StatusOK)
	body, header := answer.body.Bytes(), w.Header()
	header.Set("Cache-Control", "no-store")
	if answer.status == http.StatusOK && door.ForAnyone() {
		sum := sha256.Sum256(body)
		tag := `"` + hex.EncodeToString(sum[:16]) + `"`
		header.Set("Cache-Control", "no-cache")
		header.Set("Etag", "W/"+tag) // compressed or not, it says the same
		if site.Matches(strings.Join(r.Header.Values("If-None-Match"), ","), tag) {
			header.Del("Content-Type")
			header.Del("Content-Length")
			w.WriteHeader(http.StatusNotModified)
			return
		}
	}
	if len(body) >= leastCompressed {
		header.Add("Vary", "Accept-Encoding")
		if site.Accepts(r.Header.Get("Accept-Encoding"), "gzip") {
			header.Set("Content-Encoding", "gzip")
			body = compressed(body)
		}
	}
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(answer.status)
	_, _ = w.Write(body)
}

func compressed(body []byte) []byte {
	var small bytes.Buffer
	writer, _ := gzip.NewWriterLevel(&small, gzip.BestSpeed) // the level is one that there is
	_, _ = writer.Write(body)                                // into memory
	_ = writer.Close()
	return small.Bytes()
}
