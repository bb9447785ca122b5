// Which text is taken in at all. A NUL ends a text early in one program and not in the next, and half of a surrogate
// pair is no letter in any: both come only from a program that tries something, and no page of ours sends them. They
// are refused before a hook sees them, so that no rule has to think of them.
package web

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"unicode/utf8"

	"common-care/internal/refusal"
)

// takeText lets a request through whose body and query hold only text, or answers why not. The body must have been
// taken in (takeBody).
func takeText(w http.ResponseWriter, r *http.Request) bool {
	body, err := io.ReadAll(r.Body)
	if err != nil || !isTextInJSON(body) || !isTextInQuery(r.URL.RawQuery) {
		refusal.Write(w, http.StatusBadRequest, "text-wrong", nil)
		return false
	}
	if len(body) > 0 {
		r.Body = io.NopCloser(bytes.NewReader(body))
	}
	return true
}

func isText(text string) bool { return utf8.ValidString(text) && !strings.ContainsRune(text, 0) }

func isTextInQuery(raw string) bool {
	values, err := url.ParseQuery(raw)
	if err != nil {
		return false
	}
	for name, all := range values {
		for _, value := range append(all, name) {
			if !isText(value) {
				return false
			}
		}
	}
	return true
}

// isTextInJSON looks at the letters and at how they are written: \u0000 and half a pair of \u escapes are none. It
// does not say whether the JSON is well formed, which is for the hook to find out.
func isTextInJSON(body []byte) bool {
	if !isText(string(body)) {
		return false
	}
	for at := 0; at < len(body); at++ {
		if body[at] != '\\' {
			continue
		}
		unit, escaped := unitAt(body, at)
		switch {
		case !escaped:
			at++ // the letter after it is not the start of another escape
			continue
		case unit == 0 || unit >= 0xDC00 && unit <= 0xDFFF:
			return false
		case unit >= 0xD800 && unit <= 0xDBFF:
			if low, ok := unitAt(body, at+6); !ok || low < 0xDC00 || low > 0xDFFF {
				return false
			}
			at += 6
		}
		at += 5
	}
	return true
}

// unitAt reads an escape such as \u00e9, if one begins here.
func unitAt(body []byte, at int) (unit uint64, ok bool) {
	if at+6 > len(body) || body[at] != '\\' || body[at+1] != 'u' {
		return 0, false
	}
	unit, err := strconv.ParseUint(string(body[at+2:at+6]), 16, 32)
	return unit, err == nil
}
