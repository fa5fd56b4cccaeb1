-- Gets one address as one learner, by the cookie of her device, and prints the median.
function init(args)
    wrk.headers["Cookie"] = "lectern=" .. os.getenv("COOKIE")
end

function done(summary, latency)
    io.write(string.format("p50 %.2f ms errors %d\n", latency:percentile(50) / 1000,
        summary.errors.status + summary.errors.connect + summary.errors.read + summary.errors.timeout))
end
