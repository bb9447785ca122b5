// Which text reaches a hook, and which is refused before it.
package web

import (
	"strconv"
	"strings"
	"testing"
)

func TestNulAndHalfALetterAreRefusedBeforeAnyHook(t *testing.T) {
	handler := face(nil)
	for name, c := range map[string]struct {
		body string
		text bool
	}{
		"plain":                         {`{"note":"Diolch, Siân – 10 £ 🙂"}`, true},
		"an escaped letter":             {`{"note":"Si\u00e2n"}`, true},
		"a whole pair":                  {`{"note":"\ud83d\ude42"}`, true},
		"a whole pair in large letters": {`{"note":"\uD83D\uDE42"}`, true},
		"two whole pairs":               {`{"note":"\ud83d\ude42\ud83d\ude42!"}`, true},
		"a backslash, then letters":     {`{"note":"\\u0000 \\ud800"}`, true},
		"an escaped line end":           {`{"note":"one\ntwo\"three"}`, true},
		"nothing":                       {"", true},
		"not JSON, but text":            {`{"note": \u`, true},
		"a NUL":                         {"{\"note\":\"a\x00b\"}", false},
		"an escaped NUL":                {`{"note":"a\u0000b"}`, false},
		"an escaped NUL after a slash":  {`{"note":"\\\u0000"}`, false},
		"a NUL in a name":               {`{"no\u0000te":"a"}`, false},
		"the first half alone":          {`{"note":"\ud83d"}`, false},
		"the first half, then a letter": {`{"note":"\ud83d!\ude42"}`, false},
		"the first half twice":          {`{"note":"\ud83d\ud83d\ude42"}`, false},
		"the second half alone":         {`{"note":"\ude42"}`, false},
		"the halves in the wrong order": {`{"note":"\ude42\ud83d"}`, false},
		"half a letter as bytes":        {"{\"note\":\"\xed\xa0\xbd\"}", false},
		"bytes that are no letter":      {"{\"note\":\"\xff\xfe\"}", false},
	} {
		answer := send(handler, "POST", "/api/co-op/voting/cast-vote", c.body)
		if c.text && (answer.Code != 200 || !strings.Contains(answer.Body.String(), "with "+strconv.Itoa(len(c.body))+" bytes")) {
			t.Errorf("%s: %d %s", name, answer.Code, answer.Body)
		}
		if !c.text && (answer.Code != 400 || code(t, answer) != "text-wrong") {
			t.Errorf("%s: %d %s", name, answer.Code, answer.Body)
		}
	}
}

func TestNulAndHalfALetterAreRefusedInAQuery(t *testing.T) {
	for query, text := range map[string]bool{
		"month=2026-05": true, "q=Si%C3%A2n": true, "q=": true, "": true,
		"q=a%00b": false, "q%00=a": false, "q=%ED%A0%BD": false, "q=%FF": false, "q=%zz": false, "q=a;b": false,
	} {
		if isTextInQuery(query) != text {
			t.Errorf("%q: %v", query, !text)
		}
	}
	answer := send(face(nil), "GET", "/api/co-op/voting/motions?page=a%00b", "")
	if answer.Code != 400 || code(t, answer) != "text-wrong" {
		t.Errorf("%d %s", answer.Code, answer.Body)
	}
}
