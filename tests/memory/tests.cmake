add_library(failing_malloc SHARED ${CMAKE_CURRENT_SOURCE_DIR}/memory/failing_malloc.c)
target_compile_options(failing_malloc PRIVATE -fno-sanitize=all -fno-builtin -ftls-model=initial-exec)
target_link_libraries(failing_malloc PRIVATE ${CMAKE_DL_LIBS})
add_executable(allocations ${CMAKE_CURRENT_SOURCE_DIR}/memory/allocations.cpp
                           ${CMAKE_CURRENT_SOURCE_DIR}/memory/operator_new.cpp)
target_link_libraries(allocations PRIVATE libbrief failing_malloc)
# Every thirteenth; all of them, with 1 for the 13, take five minutes.
add_test(NAME allocations COMMAND allocations ${CMAKE_SOURCE_DIR}/reports/kfor-2028.toml 13)
set_tests_properties(allocations PROPERTIES LABELS slow
  ENVIRONMENT "LD_PRELOAD=$<TARGET_FILE:failing_malloc>;ASAN_OPTIONS=verify_asan_link_order=0:detect_leaks=0")
