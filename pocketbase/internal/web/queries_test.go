// How answers of queries leave: kept or not, whole or compressed, or not sent again.
package web

import (
	"compress/gzip"
	"io"
	"net/http"
	"strings"
	"testing"
)

// saying makes a face whose hooks answer with this status and body.
func saying(status int, body string) http.Handler {
	return face(func(p *Public) {
		p.API = http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/json")
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		})
	})
}

const (
	forMembers = "/api/co-op/voting/motions"
	forAnyone  = "/api/co-op/guides/counts"
)

func TestAnAnswerForMembersIsKeptByNobody(t *testing.T) {
	answer := send(saying(200, `{"a":1}`), "GET", forMembers, "", "If-None-Match", "*")
	if answer.Code != 200 || answer.Header().Get("Cache-Control") != "no-store" || answer.Header().Get("Etag") != "" || answer.Body.String() != `{"a":1}` {
		t.Errorf("got %d %v %s", answer.Code, answer.Header(), answer.Body)
	}
}

func TestAnAnswerForAnyoneIsNotSentAgain(t *testing.T) {
	first := send(saying(200, `{"a":1}`), "GET", forAnyone, "")
	tag := first.Header().Get("Etag")
	if first.Code != 200 || first.Header().Get("Cache-Control") != "no-cache" || tag == "" {
		t.Fatalf("got %d %v", first.Code, first.Header())
	}
	again := send(saying(200, `{"a":1}`), "GET", forAnyone, "", "If-None-Match", `"other", `+tag)
	if again.Code != 304 || again.Body.Len() != 0 || again.Header().Get("Etag") != tag || again.Header().Get("Content-Type") != "" {
		t.Errorf("got %d %v", again.Code, again.Header())
	}
	changed := send(saying(200, `{"a":2}`), "GET", forAnyone, "", "If-None-Match", tag)
	if changed.Code != 200 || changed.Header().Get("Etag") == tag {
		t.Errorf("changed: %d %v", changed.Code, changed.Header())
	}
	refused := send(saying(503, `{"refusals":[]}`), "GET", forAnyone, "", "If-None-Match", "*")
	if refused.Code != 503 || refused.Header().Get("Cache-Control") != "no-store" || refused.Header().Get("Etag") != "" {
		t.Errorf("a refusal: %d %v", refused.Code, refused.Header())
	}
}

func TestALongAnswerIsCompressedWhenTheReaderTakesIt(t *testing.T) {
	long := `{"words":"` + strings.Repeat("ŵy ", 2000) + `"}`
	for _, path := range []string{forMembers, forAnyone} {
		answer := send(saying(200, long), "GET", path, "", "Accept-Encoding", "br, gzip")
		small := answer.Body.Len()
		reader, err := gzip.NewReader(answer.Body)
		if err != nil || answer.Header().Get("Content-Encoding") != "gzip" || answer.Header().Get("Vary") != "Accept-Encoding" {
			t.Fatalf("%s: %v %v", path, err, answer.Header())
		}
		if body, err := io.ReadAll(reader); err != nil || string(body) != long || small*5 > len(long) {
			t.Errorf("%s: %d bytes of %d, %v", path, small, len(long), err)
		}
		for _, takes := range []string{"", "gzip;q=0", "br"} {
			if plain := send(saying(200, long), "GET", path, "", "Accept-Encoding", takes); plain.Body.String() != long || plain.Header().Get("Content-Encoding") != "" {
				t.Errorf("%s for %q: %v", path, takes, plain.Header())
			}
		}
	}
	if short := send(saying(200, `{}`), "GET", forMembers, "", "Accept-Encoding", "gzip"); short.Body.String() != `{}` {
		t.Errorf("a short one: %v", short.Header())
	}
	if tag := send(saying(200, long), "GET", forAnyone, "", "Accept-Encoding", "gzip").Header().Get("Etag"); send(saying(200, long), "GET", forAnyone, "", "If-None-Match", tag).Code != 304 {
		t.Error("the same answer, compressed or not, is another one")
	}
}

func TestThePlatformsOwnDoorIsNotTheHooks(t *testing.T) {
	if answer := send(face(nil), "GET", "/api/co-op/live/hear?ticket=x", ""); answer.Body.String() != "listening" {
		t.Errorf("got %d %s", answer.Code, answer.Body)
	}
}
