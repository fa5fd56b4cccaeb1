-- Foreign keys to and among per-person tables live here, apart from the tables, because a distributed
-- database has to distribute the tables first. Each is added where it is missing.
do $$
declare
    wanted record;
begin
    for wanted in
        select * from (values
            ('session', 'session_account', 'foreign key (account_id) references account on delete cascade'),
            ('sign_in_link', 'sign_in_link_account', 'foreign key (account_id) references account on delete cascade'),
            ('calendar_feed', 'calendar_feed_account', 'foreign key (account_id) references account on delete cascade'),
            ('study_scope', 'study_scope_learner', 'foreign key (learner_id) references account'),
            ('card', 'card_learner', 'foreign key (learner_id) references account'),
            ('day_load', 'day_load_learner', 'foreign key (learner_id) references account'),
            ('vacation', 'vacation_learner', 'foreign key (learner_id) references account'),
            ('vacation_move', 'vacation_move_vacation', 'foreign key (learner_id, vacation_id) references vacation'),
            ('second_step', 'second_step_learner', 'foreign key (learner_id) references account'),
            ('enrolment', 'enrolment_learner', 'foreign key (learner_id) references account'),
            ('report', 'report_learner', 'foreign key (learner_id) references account'),
            ('extension', 'extension_learner', 'foreign key (learner_id) references account'),
            ('dealt_question', 'dealt_question_learner', 'foreign key (learner_id) references account'),
            ('attempt', 'attempt_learner', 'foreign key (learner_id) references account'),
            ('response', 'response_attempt', 'foreign key (learner_id, attempt_id) references attempt'),
            ('mark_change', 'mark_change_response',
                'foreign key (learner_id, attempt_id, position) references response'),
            ('exam_plan', 'exam_plan_learner', 'foreign key (learner_id) references account'),
            ('planned_day', 'planned_day_learner', 'foreign key (learner_id) references account'),
            ('prediction', 'prediction_learner', 'foreign key (learner_id) references account'),
            ('weights', 'weights_learner', 'foreign key (learner_id) references account'),
            ('weights_choice', 'weights_choice_learner', 'foreign key (learner_id) references account'),
            ('weights_job', 'weights_job_learner', 'foreign key (learner_id) references account'),
            ('planned_move', 'planned_move_card', 'foreign key (learner_id, question_id) references card'),
            ('answer_access', 'answer_access_learner', 'foreign key (learner_id) references account'),
            ('review', 'review_card', 'foreign key (learner_id, question_id) references card')
        ) as t (on_table, name, definition)
    loop
        if not exists (select from pg_constraint where conname = wanted.name) then
            execute format('alter table %I add constraint %I %s', wanted.on_table, wanted.name, wanted.definition);
        end if;
    end loop;
end $$;
