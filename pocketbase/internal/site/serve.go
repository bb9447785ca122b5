// How one request for a page is answered: found, moved to its address with a slash, unchanged, or not found in
// the reader's language.
package site

import (
	"bytes"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"
)

// ServeHTTP answers GET and HEAD; anything else is 405.
func (s *Site) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		w.Header().Set("Allow", "GET, HEAD")
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	if s.options.Dev {
		if err := s.freshen(); err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
	}
	address := r.URL.Path
	if found := s.find(address); found != nil && !isNotFoundPage(address) {
		s.answer(w, r, found, http.StatusOK)
		return
	}
	if page := s.moved(address); page != "" {
		// Only an address from our own index goes in here, so nobody can be sent elsewhere.
		target := url.URL{Path: page, RawQuery: r.URL.RawQuery}
		w.Header().Set("Location", target.String())
		w.Header().Set("Cache-Control", cacheAskAgain)
		w.WriteHeader(http.StatusMovedPermanently)
		return
	}
	s.notFound(w, r)
}

// Has says whether there is a page or file for this address, or one that a reader meant by it.
func (s *Site) Has(address string) bool { return s.find(address) != nil || s.moved(address) != "" }

// moved answers with the address of the page that a reader meant by "/votes" or "/votes/index.html".
func (s *Site) moved(address string) string {
	for _, meant := range []string{address + "/", strings.TrimSuffix(address, "index.html")} {
		if meant != address && strings.HasSuffix(meant, "/") && s.find(meant) != nil && !isNotFoundPage(meant) {
			return meant
		}
	}
	return ""
}

func isNotFoundPage(address string) bool {
	return address == "/404.html" || address == "/404/" || address == "/cy/404/" || address == "/cy/404.html"
}

// notFound answers 404 with the page for it, in Welsh below /cy/.
func (s *Site) notFound(w http.ResponseWriter, r *http.Request) {
	pages := []string{"/404.html", "/404/"}
	if r.URL.Path == "/cy" || strings.HasPrefix(r.URL.Path, "/cy/") {
		pages = append([]string{"/cy/404/", "/cy/404.html"}, pages...)
	}
	for _, address := range pages {
		if page := s.find(address); page != nil {
			s.answer(w, r, page, http.StatusNotFound)
			return
		}
	}
	header := w.Header()
	header.Set("Content-Type", "text/plain; charset=utf-8")
	header.Set("Cache-Control", cacheAskAgain)
	w.WriteHeader(http.StatusNotFound)
	if r.Method == http.MethodGet {
		_, _ = io.WriteString(w, "There is no page here.\n")
	}
}

func (s *Site) answer(w http.ResponseWriter, r *http.Request, found *file, status int) {
	header := w.Header()
	header.Set("Content-Type", found.contentType)
	header.Set("Cache-Control", found.cache)
	header.Set("Content-Security-Policy", found.policy)

	chosen := &found.plain
	if found.brotli != nil || found.gzip != nil {
		header.Set("Vary", "Accept-Encoding")
		accepted := r.Header.Get("Accept-Encoding")
		switch {
		case found.brotli != nil && Accepts(accepted, "br"):
			chosen = found.brotli
			header.Set("Content-Encoding", "br")
		case found.gzip != nil && Accepts(accepted, "gzip"):
			chosen = found.gzip
			header.Set("Content-Encoding", "gzip")
		}
	}
	if status != http.StatusOK {
		header.Set("Cache-Control", cacheAskAgain)
	} else {
		header.Set("ETag", chosen.etag)
		if Matches(r.Header.Get("If-None-Match"), chosen.etag) {
			header.Del("Content-Type")
			header.Del("Content-Encoding")
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if chosen == &found.plain && (chosen.bytes == nil || r.Header.Get("Range") != "") {
			s.answerPart(w, r, found)
			return
		}
	}
	header.Set("Content-Length", strconv.FormatInt(chosen.size, 10))
	w.WriteHeader(status)
	if r.Method == http.MethodGet {
		_, _ = w.Write(chosen.bytes)
	}
}

// answerPart serves sound and film, of which a browser asks for parts.
func (s *Site) answerPart(w http.ResponseWriter, r *http.Request, found *file) {
	if found.plain.bytes != nil {
		http.ServeContent(w, r, "", time.Time{}, bytes.NewReader(found.plain.bytes))
		return
	}
	root, err := os.OpenRoot(s.folder)
	if err != nil {
		s.notFound(w, r)
		return
	}
	defer root.Close()
	content, err := root.Open(found.disk)
	if err != nil {
		s.notFound(w, r)
		return
	}
	defer content.Close()
	http.ServeContent(w, r, "", time.Time{}, content)
}

// Accepts says whether an Accept-Encoding header takes this coding: named, and not with weight zero.
func Accepts(header, coding string) bool {
	for offer := range strings.SplitSeq(header, ",") {
		name, weight, _ := strings.Cut(strings.TrimSpace(offer), ";")
		if !strings.EqualFold(strings.TrimSpace(name), coding) {
			continue
		}
		q, given := strings.CutPrefix(strings.ReplaceAll(weight, " ", ""), "q=")
		if !given {
			return true
		}
		value, err := strconv.ParseFloat(q, 64)
		return err == nil && value > 0
	}
	return false
}

// Matches says whether an If-None-Match header names this ETag. A proxy may have made it weak.
func Matches(header, etag string) bool {
	if header == "" {
		return false
	}
	for name := range strings.SplitSeq(header, ",") {
		name = strings.TrimSpace(name)
		if name == "*" || strings.TrimPrefix(name, "W/") == etag {
			return true
		}
	}
	return false
}
