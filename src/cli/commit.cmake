# Writes FILE with the commit that SOURCE is at, and only where that has changed: what reads it is not built anew for nothing.
cmake_policy(VERSION 3.25)
execute_process(COMMAND git -C ${SOURCE} describe --always --dirty=+ --abbrev=12 --match none WORKING_DIRECTORY ${SOURCE}
                OUTPUT_VARIABLE commit OUTPUT_STRIP_TRAILING_WHITESPACE ERROR_QUIET RESULT_VARIABLE failed)
if(failed)
  set(commit "")
endif()
file(CONFIGURE OUTPUT ${FILE} CONTENT "#define BRIEF_COMMIT \"@commit@\"\n" @ONLY)
