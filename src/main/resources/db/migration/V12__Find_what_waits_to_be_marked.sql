-- Few answers wait for a person; those of a large class that do not are many.
create index response_waiting on response (learner_id, attempt_id) where rightness = 'near' and override is null;
