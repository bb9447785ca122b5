// How a body is taken in. The whole body is read here, before one of the few JavaScript runtimes is taken: a caller
// who sends one byte a second holds only a connection.
package web

import (
	"bytes"
	"errors"
	"io"
	"mime"
	"net/http"

	"common-care/internal/database"
	"common-care/internal/refusal"
)

// largestBody is the most a command may carry.
const largestBody = 64 << 10

// takeBody reads the body into memory, or answers why not.
func takeBody(w http.ResponseWriter, r *http.Request) bool {
	if r.Method != http.MethodPost {
		r.Body = http.NoBody
		return true
	}
	if r.ContentLength > largestBody {
		w.Header().Set("Connection", "close")
		refusal.Write(w, http.StatusRequestEntityTooLarge, "too-large", map[string]any{"kilobytes": largestBody >> 10})
		return false
	}
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, largestBody))
	var tooLarge *http.MaxBytesError
	if errors.As(err, &tooLarge) {
		refusal.Write(w, http.StatusRequestEntityTooLarge, "too-large", map[string]any{"kilobytes": largestBody >> 10})
		return false
	}
	if err != nil { // the caller went away or was too slow
		refusal.Write(w, http.StatusBadRequest, "not-complete", nil)
		return false
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	r.ContentLength = int64(len(body))
	return true
}

// isJSON refuses what a plain form on another site could send without asking the browser first.
func isJSON(r *http.Request) bool {
	kind, _, err := mime.ParseMediaType(r.Header.Get("Content-Type"))
	return err == nil && kind == "application/json"
}

// diskAware turns a fault of a command into "the disk is full" when that is what happened while it ran: a hook
// sees only that something failed.
type diskAware struct {
	http.ResponseWriter
	before  int64
	swapped bool
}

func watchDisk(w http.ResponseWriter) *diskAware {
	return &diskAware{ResponseWriter: w, before: database.RefusedWrites()}
}

func (d *diskAware) WriteHeader(status int) {
	if d.swapped {
		return
	}
	if status >= http.StatusBadRequest && database.RefusedWrites() > d.before {
		d.swapped = true
		d.Header().Del("Content-Length")
		refusal.Write(d.ResponseWriter, http.StatusServiceUnavailable, "disk-full", nil)
		return
	}
	d.ResponseWriter.WriteHeader(status)
}

func (d *diskAware) Write(body []byte) (int, error) {
	if d.swapped {
		return len(body), nil
	}
	return d.ResponseWriter.Write(body)
}

// ReadFrom keeps a copying handler from going around Write.
func (d *diskAware) ReadFrom(from io.Reader) (int64, error) {
	return io.Copy(struct{ io.Writer }{d}, from)
}

// Unwrap lets http.ResponseController find the writer underneath.
func (d *diskAware) Unwrap() http.ResponseWriter { return d.ResponseWriter }
