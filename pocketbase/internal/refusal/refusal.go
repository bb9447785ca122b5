// Package refusal writes the one shape of a refusal that pages understand: a list of codes for which the
// page has sentences (content/messages/*/errors.json). No answer carries a text made by the server.
package refusal

import (
	"encoding/json"
	"net/http"
	"strconv"
)

// Refusal says why something was not done. Field names the input it is about, if any.
type Refusal struct {
	Code   string         `json:"code"`
	Field  *string        `json:"field"`
	Params map[string]any `json:"params"`
}

type answer struct {
	Refusals []Refusal `json:"refusals"`
}

// Body is the JSON of a single refusal.
func Body(code string, params map[string]any) []byte {
	if params == nil {
		params = map[string]any{}
	}
	body, err := json.Marshal(answer{[]Refusal{{Code: code, Params: params}}})
	if err != nil {
		return []byte(`{"refusals":[{"code":"fault","field":null,"params":{}}]}`)
	}
	return body
}

// Write answers with a single refusal.
func Write(w http.ResponseWriter, status int, code string, params map[string]any) {
	body := Body(code, params)
	header := w.Header()
	header.Set("Content-Type", "application/json; charset=utf-8")
	header.Set("Cache-Control", "no-store")
	header.Set("Content-Length", strconv.Itoa(len(body)))
	w.WriteHeader(status)
	_, _ = w.Write(body)
}
