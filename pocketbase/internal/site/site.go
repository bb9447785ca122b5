// Package site hands out the built pages. Everything it can answer is in an index made at the start from the
// files that are there, so a request never becomes a path on the disk: there is nothing to climb out of and no
// folder to list. Bodies, plain and compressed, wait in memory.
package site

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"strings"
	"sync"
	"time"
)

// policiesFile is written by the build: address of a page → its Content-Security-Policy. It is never served.
const policiesFile = "_headers.json"

// largestInMemory: a longer file (sound, film) is read from the disk when it is asked for.
const largestInMemory = 1 << 20

// asOld is how much older than its page a compressed copy may look: copying a built site from one machine to
// another gives all its files new times, in any order.
const asOld = time.Minute

// Options say how the site is served.
type Options struct {
	// Dev reads the folder again for each request and serves no compressed copies.
	Dev bool
	// Demo serves the pages under /demo/; otherwise they do not exist.
	Demo bool
}

// Site is the built site.
type Site struct {
	folder  string
	options Options
	mutex   sync.RWMutex
	files   map[string]*file
	readAt  time.Time
}

type file struct {
	address     string
	contentType string
	cache       string
	policy      string
	disk        string // its name in the folder, for a body that is not in memory
	plain       body
	brotli      *body
	gzip        *body
}

type body struct {
	bytes []byte // nil when the file is read from the disk
	size  int64
	etag  string
}

// Open makes the index. A folder that is not there is an empty site.
func Open(folder string, options Options) (*Site, error) {
	s := &Site{folder: folder, options: options}
	return s, s.read()
}

// Empty says whether there is no page at all.
func (s *Site) Empty() bool {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return len(s.files) == 0
}

func (s *Site) read() error {
	root, err := os.OpenRoot(s.folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer root.Close()
	policies, err := readPolicies(root)
	if err != nil {
		return err
	}
	files := map[string]*file{}
	err = fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if errors.Is(err, fs.ErrNotExist) {
			return nil // a build has just taken it away
		}
		if err != nil {
			return err
		}
		if entry.IsDir() && name != "." && strings.HasPrefix(entry.Name(), ".") {
			return fs.SkipDir
		}
		if !entry.Type().IsRegular() || !s.served(root, name) {
			return nil
		}
		made, err := s.describe(root, name, policies)
		if errors.Is(err, fs.ErrNotExist) {
			return nil
		}
		if err == nil {
			files[made.address] = made
		}
		return err
	})
	if err != nil {
		return err
	}
	s.mutex.Lock()
	s.files, s.readAt = files, time.Now()
	s.mutex.Unlock()
	return nil
}

// freshen reads the folder again for the person who is writing pages, once for all the files of one page.
func (s *Site) freshen() error {
	s.mutex.RLock()
	age := time.Since(s.readAt)
	s.mutex.RUnlock()
	if age < 200*time.Millisecond {
		return nil
	}
	return s.read()
}

func readPolicies(root *os.Root) (map[string]string, error) {
	policies := map[string]string{}
	raw, err := root.ReadFile(policiesFile)
	if errors.Is(err, fs.ErrNotExist) {
		return policies, nil
	}
	if err == nil {
		err = json.Unmarshal(raw, &policies)
	}
	if err != nil {
		return nil, fmt.Errorf("%s in the built site cannot be read: %w", policiesFile, err)
	}
	return policies, nil
}

func (s *Site) served(root *os.Root, name string) bool {
	base := path.Base(name)
	if strings.HasPrefix(base, ".") || name == policiesFile {
		return false
	}
	if !s.options.Demo && (strings.HasPrefix(name, "demo/") || strings.HasPrefix(name, "cy/demo/")) {
		return false
	}
	for _, ending := range []string{".br", ".gz"} {
		if source, ok := strings.CutSuffix(name, ending); ok {
			if _, err := root.Stat(source); err == nil {
				return false // a compressed copy, served under its source's address
			}
		}
	}
	return true
}

func (s *Site) describe(root *os.Root, name string, policies map[string]string) (*file, error) {
	address := "/" + name
	if name == "index.html" || strings.HasSuffix(name, "/index.html") {
		address = strings.TrimSuffix(address, "index.html")
	}
	made := &file{
		address:     address,
		contentType: contentType(name),
		cache:       cacheControl(address),
		policy:      policy(address, policies),
		disk:        name,
	}
	if s.options.Dev {
		made.cache = cacheAskAgain
	}
	source, err := root.Stat(name)
	if err != nil {
		return nil, err
	}
	content, err := root.ReadFile(name)
	if err != nil {
		return nil, err
	}
	made.plain = newBody(content, "")
	if len(content) > largestInMemory {
		made.plain.bytes = nil
	}
	if s.options.Dev {
		return made, nil
	}
	for _, coding := range []struct {
		ending string
		put    **body
	}{{".br", &made.brotli}, {".gz", &made.gzip}} {
		info, err := root.Stat(name + coding.ending)
		if err != nil || source.ModTime().Sub(info.ModTime()) > asOld || info.Size() >= source.Size() {
			continue
		}
		content, err := root.ReadFile(name + coding.ending)
		if err != nil {
			return nil, err
		}
		compressed := newBody(content, coding.ending)
		*coding.put = &compressed
	}
	return made, nil
}

// newBody names the content by its digest: the same bytes have the same strong ETag on every server.
func newBody(content []byte, ending string) body {
	digest := sha256.Sum256(content)
	name := base64.RawURLEncoding.EncodeToString(digest[:12])
	return body{bytes: content, size: int64(len(content)), etag: `"` + name + strings.Replace(ending, ".", "-", 1) + `"`}
}

func (s *Site) find(address string) *file {
	s.mutex.RLock()
	defer s.mutex.RUnlock()
	return s.files[address]
}
