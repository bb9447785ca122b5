// Package arrival remembers when a request had come in whole. Commands wait for a turn and for each other; what was
// sent in time stays in time however long the server then takes, and a body that drips in slowly gains nothing.
package arrival

import (
	"context"
	"net/http"
	"time"

	"common-care/internal/clock"
)

type key struct{}

// Mark notes on the request that it has arrived now.
func Mark(r *http.Request) *http.Request {
	return r.WithContext(context.WithValue(r.Context(), key{}, clock.Now()))
}

// Of says when the request arrived; now, for one that did not come through the public address.
func Of(r *http.Request) time.Time {
	if at, ok := r.Context().Value(key{}).(time.Time); ok {
		return at
	}
	return clock.Now()
}
