-- One connection per thread: each thread is one member who opens or saves an indicator of the own dossier.
-- MODE is "sheet" or "save"; FIRST is the number of the first dossier.
local next_number = tonumber(os.getenv("FIRST") or "1")
local threads = {}

function setup(thread)
    table.insert(threads, thread)
    thread:set("number", next_number)
    next_number = next_number + 1
end

function init()
    local dossier = string.format("d0000000-0000-4000-8000-%012d", number)
    local sheet = "/ho-so/" .. dossier .. "/tieu-chi/1.1"
    headers = { ["Cookie"] = "phien=do-tai-" .. number, ["Accept-Encoding"] = "identity" }
    saving = os.getenv("MODE") == "save"
    path = saving and sheet .. "/chi-bao/1/a" or sheet
    version, turn, failures = 1, 0, 0
    words = { "%C4%90%E1%BA%A1t", "Kh%C3%B4ng+%C4%91%E1%BA%A1t" }
    if saving then
        headers["Content-Type"] = "application/x-www-form-urlencoded"
        headers["X-CSRF-Token"] = string.rep("A", 86)
        headers["Accept"] = "application/json"
    end
end

function request()
    if not saving then return wrk.format("GET", path, headers) end
    turn = turn + 1
    return wrk.format("POST", path, headers, "value=" .. words[turn % 2 + 1] .. "&version=" .. version)
end

function response(status, _, body)
    if status ~= 200 then failures = failures + 1 end
    if saving then version = tonumber(string.match(body, '"version":(%d+)')) or version end
end

function done()
    local refused = 0
    for _, thread in ipairs(threads) do refused = refused + thread:get("failures") end
    print("refused: " .. refused)
end
