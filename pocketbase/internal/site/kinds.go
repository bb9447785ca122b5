// What each kind of file is called, how long a browser may keep it, and what it may do. The table is our own:
// Go's would be read from the machine and differ from one to the next.
package site

import (
	"path"
	"strings"
)

var contentTypes = map[string]string{
	".html":        "text/html; charset=utf-8",
	".css":         "text/css; charset=utf-8",
	".js":          "text/javascript; charset=utf-8",
	".mjs":         "text/javascript; charset=utf-8",
	".json":        "application/json; charset=utf-8",
	".map":         "application/json; charset=utf-8",
	".txt":         "text/plain; charset=utf-8",
	".xml":         "application/xml; charset=utf-8",
	".svg":         "image/svg+xml",
	".webmanifest": "application/manifest+json",
	".vtt":         "text/vtt; charset=utf-8",
	".wasm":        "application/wasm",
	".ico":         "image/x-icon",
	".png":         "image/png",
	".jpg":         "image/jpeg",
	".jpeg":        "image/jpeg",
	".gif":         "image/gif",
	".webp":        "image/webp",
	".avif":        "image/avif",
	".woff":        "font/woff",
	".woff2":       "font/woff2",
	".ttf":         "font/ttf",
	".mp3":         "audio/mpeg",
	".m4a":         "audio/mp4",
	".ogg":         "audio/ogg",
	".opus":        "audio/ogg",
	".mp4":         "video/mp4",
	".webm":        "video/webm",
	".pdf":         "application/pdf",
	".epub":        "application/epub+zip",
}

func contentType(name string) string {
	if known, ok := contentTypes[strings.ToLower(path.Ext(name))]; ok {
		return known
	}
	return "application/octet-stream"
}

const (
	cacheForEver    = "public, max-age=31536000, immutable"
	cacheAskAgain   = "no-cache"
	cacheForOneWeek = "public, max-age=86400, stale-while-revalidate=604800"
)

// cacheControl: the build puts a digest of the content into the names under /_astro/, so such a file never
// changes. Pages and scripts with fixed names are asked for each time and cost one short answer (304).
// Pictures, fonts and sound may be a day old.
func cacheControl(address string) string {
	if strings.HasPrefix(address, "/_astro/") {
		return cacheForEver
	}
	kind := contentType(address)
	for _, slow := range []string{"image/", "font/", "audio/", "video/"} {
		if strings.HasPrefix(kind, slow) {
			return cacheForOneWeek
		}
	}
	return cacheAskAgain
}

const (
	// Strict is the policy of everything that has no policy of its own: it may do nothing.
	Strict = "default-src 'none'; frame-ancestors 'none'"
	// A script file's own policy counts only when it runs as a worker: the offline worker asks this server
	// for pages, and the search runs its index there.
	forScripts = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors 'none'"
	// A picture opened by itself may draw itself and nothing else.
	forDrawings = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'"
)

// policy says what the file may do in a browser. Pages have theirs from the build (_headers.json).
func policy(address string, fromBuild map[string]string) string {
	if own, ok := fromBuild[address]; ok {
		return withFrames(own)
	}
	switch kind := contentType(address); {
	case strings.HasSuffix(address, "/") || strings.HasPrefix(kind, "text/html"):
		if standard, ok := fromBuild["default"]; ok {
			return withFrames(standard)
		}
	case strings.HasPrefix(kind, "text/javascript"):
		return forScripts
	case kind == "image/svg+xml":
		return forDrawings
	}
	return Strict
}

// withFrames adds what a policy inside a page cannot say, because a page may not say it: nobody frames us.
func withFrames(own string) string {
	if strings.Contains(own, "frame-ancestors") {
		return own
	}
	return strings.TrimRight(strings.TrimSpace(own), ";") + "; frame-ancestors 'none'"
}
