// This file keeps prepared statements. A command asks the same few questions each time, and taking a question
// apart costs SQLite more than answering it; so each connection remembers what it has prepared, and forgets the
// oldest when there are too many. SQLite itself prepares a statement again when a table has changed since.
package database

import (
	"context"
	"database/sql/driver"
	"strings"
)

// mostStatements bounds what one connection remembers: all that the commands ask, several times over.
const mostStatements = 128

// prepared is a statement and whether an answer to it is still being read.
type prepared struct {
	statement
	inUse bool
}

// statements belongs to one connection, which database/sql never uses twice at once.
type statements struct {
	known map[string]*prepared
	order []string
}

// remembered says whether a query is one that comes again. Everything else (BEGIN, PRAGMA, DDL) is rare.
func remembered(query string) bool {
	word, _, _ := strings.Cut(strings.TrimLeft(query, " \n\t("), " ")
	switch strings.ToUpper(word) {
	case "SELECT", "INSERT", "UPDATE", "DELETE":
		return true
	}
	return false
}

// take gives a prepared statement, or nil when the query has to go the plain way: it is not one that comes
// again, an answer to it is still being read, or it is several statements in one text.
func (s *statements) take(ctx context.Context, c connection, query string) (*prepared, error) {
	if !remembered(query) {
		return nil, nil
	}
	if found := s.known[query]; found != nil {
		if found.inUse {
			return nil, nil
		}
		found.inUse = true
		return found, nil
	}
	made, err := c.PrepareContext(ctx, query)
	if err != nil {
		return nil, err
	}
	full, ok := made.(statement)
	if !ok {
		_ = made.Close()
		return nil, nil
	}
	if s.known == nil {
		s.known = map[string]*prepared{}
	}
	s.makeRoom()
	fresh := &prepared{statement: full, inUse: true}
	s.known[query] = fresh
	s.order = append(s.order, query)
	return fresh, nil
}

// makeRoom closes the oldest statement that nobody reads, when there are as many as may be.
func (s *statements) makeRoom() {
	if len(s.order) < mostStatements {
		return
	}
	for at, query := range s.order {
		if oldest := s.known[query]; !oldest.inUse {
			_ = oldest.Close()
			delete(s.known, query)
			s.order = append(s.order[:at:at], s.order[at+1:]...)
			return
		}
	}
}

func (s *statements) close() {
	for _, one := range s.known {
		_ = one.Close()
	}
	s.known, s.order = nil, nil
}

// rows is what the SQLite driver answers with; the names of the methods are those of database/sql/driver.
type rows interface {
	driver.Rows
	driver.RowsColumnTypeDatabaseTypeName
	driver.RowsColumnTypeLength
	driver.RowsColumnTypeNullable
	driver.RowsColumnTypePrecisionScale
	driver.RowsColumnTypeScanType
}

// answer is the rows of a remembered statement; when they are closed, the statement may be used again.
type answer struct {
	rows
	of *prepared
}

func (a answer) Close() error {
	err := a.rows.Close()
	a.of.inUse = false
	return err
}
