// This file lets hooks read and write rows quickly. PocketBase's own way from JavaScript builds a typed model for
// every query and a chain of events for every record, and a vote costs nine of them; here a query is one call and
// a row one statement. Every check of a field is still made; what is left out is events that nobody listens to.
package bindings

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"

	"github.com/dop251/goja"
	"github.com/pocketbase/dbx"
	"github.com/pocketbase/pocketbase/core"
)

// column says which kind of value a hook expects: its example in the shape is an empty text, 0 or false.
type column struct {
	name    string
	example any
}

func appOf(value goja.Value) core.App {
	app, ok := value.Export().(core.App)
	if !ok {
		panic("the first argument is not the app of a transaction")
	}
	return app
}

func objectOf(value goja.Value) map[string]any {
	object, ok := value.Export().(map[string]any)
	if !ok {
		panic("an object was expected")
	}
	return object
}

func shapeOf(vm *goja.Runtime, value goja.Value) []column {
	shape := value.ToObject(vm)
	columns := make([]column, 0, 8)
	for _, name := range shape.Keys() {
		columns = append(columns, column{name, shape.Get(name).Export()})
	}
	return columns
}

// rows answers a query: an array of plain objects with the columns of the shape.
func rows(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	columns := shapeOf(vm, call.Argument(3))
	query, most := queryOf(call.Argument(0), call.Argument(1).String())
	found, err := query.Bind(dbx.Params(objectOf(call.Argument(2)))).Rows()
	if err != nil {
		panic(err)
	}
	defer found.Close()
	places, err := placesOf(found.Rows, columns)
	if err != nil {
		panic(err)
	}
	values := make([]any, len(places))
	into := make([]any, len(places))
	for at := range values {
		into[at] = &values[at]
	}
	answer := []any{}
	for found.Next() {
		if err := found.Rows.Scan(into...); err != nil {
			panic(err)
		}
		row := vm.NewObject()
		for at, place := range places {
			value, err := plain(values[at], columns[place])
			if err != nil {
				panic(err)
			}
			_ = row.Set(columns[place].name, value)
		}
		answer = append(answer, row)
		if most > 0 && len(answer) > most {
			panic(fmt.Sprintf("a query answered with more than %d rows", most))
		}
	}
	if err := found.Err(); err != nil {
		panic(err)
	}
	return vm.NewArray(answer...)
}

// placesOf gives, for each column of the answer, its place in the shape.
func placesOf(found *sql.Rows, columns []column) ([]int, error) {
	names, err := found.Columns()
	if err != nil {
		return nil, err
	}
	if len(names) != len(columns) {
		return nil, fmt.Errorf("the query answers %d columns, the shape names %d", len(names), len(columns))
	}
	places := make([]int, len(names))
	for at, name := range names {
		places[at] = -1
		for place, column := range columns {
			if column.name == name {
				places[at] = place
			}
		}
		if places[at] < 0 {
			return nil, fmt.Errorf("the shape does not name the column %q", name)
		}
	}
	return places, nil
}

// plain turns a value of the database into the kind that the shape asks for; NULL is the empty one of its kind.
func plain(value any, column column) (any, error) {
	switch column.example.(type) {
	case string:
		switch v := value.(type) {
		case nil:
			return "", nil
		case string:
			return v, nil
		case []byte:
			return string(v), nil
		case int64:
			return strconv.FormatInt(v, 10), nil
		}
	case int64, float64:
		switch v := value.(type) {
		case nil:
			return int64(0), nil
		case int64, float64:
			return v, nil
		}
	case bool:
		switch v := value.(type) {
		case nil:
			return false, nil
		case bool:
			return v, nil
		case int64:
			return v != 0, nil
		}
	}
	return nil, fmt.Errorf("the column %q holds a %T, the shape asks for a %T", column.name, value, column.example)
}

// filled loads values into a record; a name that the collection does not have is a mistake of the hook.
func filled(record *core.Record, values map[string]any) error {
	for name, value := range values {
		if record.Collection().Fields.GetByName(name) == nil {
			return fmt.Errorf("%s has no field %q", record.Collection().Name, name)
		}
		record.Set(name, value)
	}
	return nil
}

// checked makes PocketBase's own checks of the fields that `of` names; of all fields when it is nil. Only whether
// the row exists that a relation points at is not asked again: a hook has its ids from rows it has just read in the
// same transaction, and the question is a query for each.
func checked(app core.App, record *core.Record, of map[string]any) error {
	for _, field := range record.Collection().Fields {
		name := field.GetName()
		if _, named := of[name]; of != nil && !named {
			continue
		}
		if name == core.FieldNameId && record.Id == "" {
			continue // it gets a good one afterwards
		}
		if relation, ok := field.(*core.RelationField); ok {
			if ids := record.GetStringSlice(relation.Name); relation.Required && len(ids) == 0 || len(ids) > max(relation.MaxSelect, 1) {
				return fmt.Errorf("%s.%s: %d ids", record.Collection().Name, relation.Name, len(ids))
			}
			continue
		}
		if err := field.ValidateValue(context.Background(), app, record); err != nil {
			return fmt.Errorf("%s.%s: %w", record.Collection().Name, name, err)
		}
	}
	return nil
}

// insert adds a row and gives its id. People's accounts go PocketBase's long way: they carry keys and passwords.
func insert(vm *goja.Runtime, call goja.FunctionCall) goja.Value {
	app := appOf(call.Argument(0))
	collection, err := app.FindCachedCollectionByNameOrId(call.Argument(1).String())
	if err != nil {
		panic(err)
	}
	record := core.NewRecord(collection)
	if err := filled(record, objectOf(call.Argument(2))); err != nil {
		panic(err)
	}
	if !collection.IsBase() {
		if err := app.Save(record); err != nil {
			panic(err)
		}
		return vm.ToValue(record.Id)
	}
	if err := checked(app, record, nil); err != nil {
		panic(err)
	}
	if record.Id == "" {
		record.SetRaw(core.FieldNameId, core.GenerateDefaultRandomId())
	}
	values, err := record.DBExport(app)
	if err != nil {
		panic(err)
	}
	if _, err := app.NonconcurrentDB().Insert(collection.Name, values).Execute(); err != nil {
		panic(err)
	}
	return vm.ToValue(record.Id)
}

// update changes fields of one row.
func update(app core.App, name, id string, changes map[string]any) error {
	collection, err := app.FindCachedCollectionByNameOrId(name)
	if err != nil {
		return err
	}
	if !collection.IsBase() {
		record, err := app.FindRecordById(collection, id)
		if err != nil {
			return err
		}
		if err := filled(record, changes); err != nil {
			return err
		}
		return app.Save(record)
	}
	record := core.NewRecord(collection)
	record.Id = id
	record.MarkAsNotNew()
	if err := filled(record, changes); err != nil {
		return err
	}
	delete(changes, core.FieldNameId)
	if err := checked(app, record, changes); err != nil {
		return err
	}
	exported, err := record.DBExport(app)
	if err != nil {
		return err
	}
	values := dbx.Params{}
	for name := range changes {
		values[name] = exported[name]
	}
	result, err := app.NonconcurrentDB().Update(collection.Name, values, dbx.HashExp{"id": id}).Execute()
	if err != nil {
		return err
	}
	if changed, err := result.RowsAffected(); err != nil || changed != 1 {
		return fmt.Errorf("%s has no row %q (%d, %v)", name, id, changed, err)
	}
	return nil
}
