-- Posts answers: BATCH to a request, each request another learner's, each answer to another card of hers.
local batch = tonumber(os.getenv("BATCH") or "1")
local learners = tonumber(os.getenv("LEARNERS") or "1000")
local cards = tonumber(os.getenv("CARDS") or "100")
local round = tonumber(os.getenv("ROUND") or "1")
local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("id", threads)
end

function init(args)
    tokens = {}
    for token in io.lines(os.getenv("TOKENS")) do tokens[#tokens + 1] = token end
    sent = 0
    turn = 0
end

local item = '{"review_id":"%s","question_id":"load-%d","version":1,"rating":"good","answered_at":"%s","took_ms":5400}'

local function review_id(ms)
    sent = sent + 1
    return string.format("%08x-%04x-7%03x-8%03x-%04x%08x",
        math.floor(ms / 65536), ms % 65536, id, round, math.random(0, 65535), sent)
end

function request()
    local seconds = os.time()
    local time = os.date("!%Y-%m-%dT%H:%M:%S", seconds) .. string.format(".%03dZ", sent % 1000)
    local learner = turn % learners
    local from = math.floor(turn / learners) * batch
    -- Of each learner's cards one thread has the odd ones and the other the even ones.
    turn = turn + 1
    local items = {}
    for i = 1, batch do
        items[i] = string.format(item, review_id(seconds * 1000 + sent % 1000), (from + i) * 2 % cards + id, time)
    end
    return wrk.format("POST", "/api/v1/reviews", {
        ["Content-Type"] = "application/json",
        ["Authorization"] = "Bearer " .. tokens[learner + 1],
    }, '{"reviews":[' .. table.concat(items, ",") .. "]}")
end

function done(summary, latency)
    io.write(string.format("requests/s %.1f p50 %.2f ms p99 %.2f ms errors %d\n",
        summary.requests / summary.duration * 1e6, latency:percentile(50) / 1000, latency:percentile(99) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
