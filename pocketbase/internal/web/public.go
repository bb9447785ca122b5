// Package web is the public face: what a stranger's request may reach.
package web

import (
	"net/http"
	"os"
	"path"
	"path/filepath"
	"strings"

	"common-care/internal/refusal"
	"common-care/internal/settings"
)

// Public answers on the public address: /api/ goes to PocketBase, everything else is the built site.
func Public(chosen settings.Settings, api http.Handler) http.Handler {
	site := http.FileServer(http.Dir(chosen.SiteDir()))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch {
		case strings.HasPrefix(r.URL.Path, "/api/"):
			api.ServeHTTP(w, r)
		case strings.HasPrefix(r.URL.Path, "/_"):
			if !strings.HasPrefix(r.URL.Path, "/_astro/") {
				refusal.Write(w, http.StatusNotFound, "not-found", nil)
				return
			}
			site.ServeHTTP(w, r)
		default:
			name := filepath.Join(chosen.SiteDir(), filepath.FromSlash(path.Clean("/"+r.URL.Path)))
			if _, err := os.Stat(name); err != nil {
				refusal.Write(w, http.StatusNotFound, "not-found", nil)
				return
			}
			site.ServeHTTP(w, r)
		}
	})
}
