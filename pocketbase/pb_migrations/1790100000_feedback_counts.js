/// <reference path="../pb_data/types.d.ts" />
/**
 * What readers say of guides gets a largest size: faces become numbers, one row for each guide, part, face and language
 * (`answers` above 0), and only sentences stay as rows of their own (`answers` 0). The rules: src/domain/guides.
 */
migrate(
  (app) => {
    const feedback = app.findCollectionByNameOrId('guide_feedback');
    feedback.fields.add(new NumberField({ name: 'answers', onlyInt: true, min: 0 }));
    app.save(feedback);
    app
      .db()
      .newQuery(
        `INSERT INTO guide_feedback (id, guide, row, face, sentence, language, at, answers)
         SELECT substr(lower(hex(randomblob(8))), 1, 15), guide, row, face, '', language, MAX(at), COUNT(*)
         FROM guide_feedback GROUP BY guide, row, face, language`,
      )
      .execute();
    app.db().newQuery(`DELETE FROM guide_feedback WHERE sentence = '' AND answers = 0`).execute();
    feedback.indexes = [
      ...feedback.indexes,
      'CREATE UNIQUE INDEX unique_guide_feedback_sum ON guide_feedback (guide, row, face, language) WHERE answers > 0',
    ];
    app.save(feedback);
  },
  (app) => {
    // Which of the faces belonged together is gone for good: each sum becomes one answer again.
    const feedback = app.findCollectionByNameOrId('guide_feedback');
    feedback.indexes = feedback.indexes.filter((index) => !index.includes('unique_guide_feedback_sum'));
    feedback.fields.removeByName('answers');
    app.save(feedback);
  },
);
