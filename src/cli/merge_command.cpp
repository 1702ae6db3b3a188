#include <spdlog/spdlog.h>

#include "cli/command_line.hpp"
#include "cli/commands.hpp"
#include "cli/sign.hpp"
#include "production/manifest.hpp"

namespace brief::cli {
namespace {

int merge_command(const std::string& out, const std::string& signer) {
  catch_signals();
  const production::Result result = production::merge_manifests(posix_disk(), out);
  for (const std::string& error : result.errors) spdlog::error(error);
  if (!result.errors.empty()) return result.exit_code;
  spdlog::info("merged into {}/build.json: {} built, {} fresh, {} rejected, {} failed", out, result.counts[0],
               result.counts[1], result.counts[2], result.counts[3]);
  const std::string fault = signer.empty() ? "" : sign(signer, out + "/build.json", stop_flag());
  if (fault.empty()) return result.exit_code;
  spdlog::error(fault);
  return production::disk_failure;
}

}  // namespace

void add_merge_command(CommandLine& line) {
  Command merge = line.command("merge", "join the shards' build-I-of-N.json into build.json");
  const auto out = std::make_shared<std::string>("out");
  merge.text("out", *out, "DIR", "the output folder [out]");
  const auto signer = std::make_shared<std::string>();
  merge.text("--sign", *signer, "COMMAND", "sign build.json: run this with its path as the last argument");
  merge.action([out, signer] { return merge_command(*out, *signer); });
}

}  // namespace brief::cli
