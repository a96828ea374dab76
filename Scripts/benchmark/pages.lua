-- Signed-in readers who open one page again and again, each as a person of their own where there are enough of them.
-- PAGE is the address; KIND, FIRST and COUNT name the people (see country.sql).
local kind, first, count = os.getenv("KIND"), tonumber(os.getenv("FIRST")), tonumber(os.getenv("COUNT"))
local page, threads = os.getenv("PAGE"), {}

function setup(thread)
    thread:set("turn", #threads * 97)
    table.insert(threads, thread)
end

function init()
    failures = 0
end

function request()
    turn = turn + 1
    local person = string.format("%s0000000-0000-4000-8000-%012d", kind, first + turn % count)
    return wrk.format("GET", page, { ["Cookie"] = "phien=do-tai-" .. person })
end

function response(status)
    if status ~= 200 then failures = failures + 1 end
end

function done(_, latency)
    local refused = 0
    for _, thread in ipairs(threads) do refused = refused + thread:get("failures") end
    print(string.format("measured: %.1f %.1f %d", latency:percentile(50) / 1000, latency:percentile(95) / 1000, refused))
end
